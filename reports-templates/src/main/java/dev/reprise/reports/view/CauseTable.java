package dev.reprise.reports.view;

import java.util.List;

/**
 * Declared deviations by cause, most frequent first, the unknown last.
 *
 * @param reports that have some, with the colours of their parts
 */
public record CauseTable(List<LegendEntry> reports, List<CauseRow> rows, int total) {}
