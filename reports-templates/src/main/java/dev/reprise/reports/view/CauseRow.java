package dev.reprise.reports.view;

import java.util.List;

/**
 * How many declared deviations have one cause.
 *
 * @param bar SVG; its length is the share of the most frequent cause, its parts are the reports
 * @param byReport in the order of the reports
 */
public record CauseRow(CauseView cause, int count, String bar, List<Integer> byReport) {}
