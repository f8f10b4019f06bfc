package dev.reprise.reports.view;

/**
 * A place to go to.
 *
 * @param href relative to the report folder; templates put {@code root} in front
 */
public record Link(String text, String href) {}
