package dev.reprise.reports.view;

import java.util.List;

/**
 * Declared deviations by cause, most frequent first, the unknown last.
 *
 * @param reports that have some, with the colours of their parts
 * @param notRun how many of all are of claims that this run does not judge
 */
public record CauseTable(List<LegendEntry> reports, List<CauseRow> rows, int total, int notRun) {}
