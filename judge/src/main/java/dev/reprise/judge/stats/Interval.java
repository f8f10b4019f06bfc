package dev.reprise.judge.stats;

/** A closed interval: both ends included. */
public record Interval(double low, double high) {

    /** Whether the value lies inside; never for NaN. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** The same with both ends moved to where values are possible. */
    public Interval within(double least, double most) {
        return new Interval(Math.max(least, Math.min(most, low)), Math.max(least, Math.min(most, high)));
    }
}
