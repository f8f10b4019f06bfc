package org.example.weather;

/** What the project is about. */
public final class Weather {

    private Weather() {}
}
