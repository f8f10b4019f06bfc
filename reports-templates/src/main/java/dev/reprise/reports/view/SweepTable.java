package dev.reprise.reports.view;

import java.util.List;

/**
 * Arms by metrics.
 *
 * @param metrics with the unit
 */
public record SweepTable(List<String> parameters, List<String> metrics, List<ArmRow> rows) {}
