package dev.reprise.reports.view;

/**
 * One written report in a list.
 */
public record ReportRow(Link link, String id, String authors, int experiments, Counts counts) {}
