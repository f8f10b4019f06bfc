package dev.reprise.reports.view;

import java.util.List;

/**
 * Claims by verdict, every verdict in a fixed order.
 *
 * @param bar SVG, safe to print unescaped
 */
public record Counts(List<Tally> tallies, int total, String bar) {

    /** The number of claims with the verdict of that key. */
    public int of(String key) {
        return tallies.stream()
                .filter(tally -> tally.verdict().key().equals(key))
                .mapToInt(Tally::count)
                .sum();
    }
}
