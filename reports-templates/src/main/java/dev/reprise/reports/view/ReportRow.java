package dev.reprise.reports.view;

/**
 * One written report in a list.
 *
 * @param recorded what earlier runs said of the claims that were not run; may be none
 */
public record ReportRow(Link link, String id, String authors, int experiments, Counts counts, Counts recorded) {}
