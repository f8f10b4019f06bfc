package dev.reprise.reports.view;

import java.util.List;

/**
 * One arm of the sweep table.
 *
 * @param values one per swept parameter
 * @param seeds completed of all
 */
public record ArmRow(List<String> values, String seeds, List<MetricCell> cells) {}
