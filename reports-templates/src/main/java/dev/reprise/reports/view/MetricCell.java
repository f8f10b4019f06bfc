package dev.reprise.reports.view;

/**
 * One metric of one arm.
 *
 * @param deviation standard deviation over the seeds; may be empty
 * @param note values that are not finite; may be empty
 */
public record MetricCell(String mean, String deviation, String note) {}
