package dev.reprise.reports.view;

import java.util.List;

/**
 * The claims of one verdict.
 *
 * @param reasons claims by equal reason, most frequent first; only for claims that were not run
 */
public record VerdictSection(VerdictView verdict, List<ClaimView> claims, List<ReasonGroup> reasons) {}
