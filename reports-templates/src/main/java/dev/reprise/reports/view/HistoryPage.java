package dev.reprise.reports.view;

import java.util.List;

/**
 * Builds, newest first.
 *
 * @param builds the newest of them
 * @param chart SVG, safe to print unescaped
 */
public record HistoryPage(List<BuildRow> builds, int total, String chart) {}
