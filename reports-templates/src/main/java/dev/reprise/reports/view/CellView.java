package dev.reprise.reports.view;

/**
 * A cell of a table that the report prints.
 *
 * @param html with marks, safe to print unescaped
 * @param cssClass the verdict of the claim about it; empty if there is none
 */
public record CellView(String html, String cssClass) {}
