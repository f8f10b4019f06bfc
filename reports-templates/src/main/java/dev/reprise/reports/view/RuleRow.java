package dev.reprise.reports.view;

/**
 * One rule as it was used.
 */
public record RuleRow(String rule, int claims, String seeds, Counts counts) {}
