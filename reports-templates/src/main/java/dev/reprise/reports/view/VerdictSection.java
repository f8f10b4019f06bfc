package dev.reprise.reports.view;

import java.util.List;

/**
 * The claims of one verdict.
 */
public record VerdictSection(VerdictView verdict, List<ClaimView> claims) {}
