package dev.reprise.reports.view;

/**
 * A picture file.
 *
 * @param href relative to the report folder
 */
public record ImageView(String href, String text) {}
