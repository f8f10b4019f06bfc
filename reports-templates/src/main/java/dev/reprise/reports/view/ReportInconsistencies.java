package dev.reprise.reports.view;

import java.util.List;

/**
 * Sentences about one report.
 */
public record ReportInconsistencies(Link report, List<String> sentences) {}
