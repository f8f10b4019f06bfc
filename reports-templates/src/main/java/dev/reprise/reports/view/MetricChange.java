package dev.reprise.reports.view;

/**
 * A mean that moved.
 */
public record MetricChange(Link experiment, String arm, String metric, String before, String after, String change) {}
