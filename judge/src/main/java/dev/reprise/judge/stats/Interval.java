package dev.reprise.judge.stats;

/** A closed interval: both ends included. */
public record Interval(double low, double high) {

    /** Whether the value lies inside; never for NaN. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
