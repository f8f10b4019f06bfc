package dev.reprise.reports.view;

import java.util.List;

/**
 * What reports say against themselves.
 */
public record ConsistencyPage(List<ReportInconsistencies> reports) {}
