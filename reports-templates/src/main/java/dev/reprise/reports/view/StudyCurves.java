package dev.reprise.reports.view;

import java.util.List;

/**
 * Learning curves of one experiment that differ between two runs.
 */
public record StudyCurves(Link experiment, List<ChartView> charts) {}
