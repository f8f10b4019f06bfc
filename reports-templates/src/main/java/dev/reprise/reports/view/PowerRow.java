package dev.reprise.reports.view;

/**
 * How often a rule gives each verdict in one situation of which the truth is known.
 *
 * @param truth how the synthetic results are spread
 * @param seeds how many it takes on average
 * @param bound what the build asserts; empty where a row only shows a limit
 */
public record PowerRow(
        String situation,
        String truth,
        String confirmed,
        String dependent,
        String rejected,
        String undecided,
        String seeds,
        String bound) {}
