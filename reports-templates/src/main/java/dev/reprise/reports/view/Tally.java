package dev.reprise.reports.view;

/**
 * How many claims have one verdict.
 *
 * @param share in per cent of all
 */
public record Tally(VerdictView verdict, int count, String share) {}
