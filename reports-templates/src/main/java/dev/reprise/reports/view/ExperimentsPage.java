package dev.reprise.reports.view;

import java.util.List;

/**
 * All experiments.
 */
public record ExperimentsPage(List<ExperimentGroup> groups) {}
