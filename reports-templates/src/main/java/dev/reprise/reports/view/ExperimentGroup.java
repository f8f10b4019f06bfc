package dev.reprise.reports.view;

import java.util.List;

/**
 * The experiments of one report, in the order of the report.
 *
 * @param report without address for experiments that belong to none
 */
public record ExperimentGroup(Link report, List<ExperimentRow> rows) {}
