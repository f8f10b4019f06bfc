package dev.reprise.reports.chart;

/**
 * A finished chart.
 *
 * @param markup SVG, safe to put into a page as it is
 * @param note what a reader must know about it, such as values that could not be drawn; may be empty
 */
public record Picture(String markup, String note) {}
