package dev.reprise.reports.view;

import java.util.List;

/**
 * Claims that share a reason.
 */
public record ReasonGroup(String reason, int count, List<Link> experiments) {}
