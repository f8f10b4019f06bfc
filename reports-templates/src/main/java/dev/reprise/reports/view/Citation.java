package dev.reprise.reports.view;

/**
 * A claim with its verdict, ready to be pasted somewhere.
 *
 * @param key class name
 * @param name of the form, such as {@code Markdown}
 * @param text in that form; everything in it that came from the report is literal there
 */
public record Citation(String key, String name, String text) {}
