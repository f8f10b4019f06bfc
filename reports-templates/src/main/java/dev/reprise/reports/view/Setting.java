package dev.reprise.reports.view;

/**
 * A name and its value.
 */
public record Setting(String name, String value) {}
