package dev.reprise.judge.stats;

import java.util.Arrays;
import java.util.Optional;

/** The median, which no single value decides, and its interval from order statistics, which needs no distribution. */
public final class Medians {

    /** That five values just reach: from the smallest to the largest. */
    private static final double LEVEL = 0.9375;

    private Medians() {}

    /** The middle value, or halfway between the two in the middle; NaN counts as the largest, and is the median of nothing. */
    public static double of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double low = sorted[(sorted.length - 1) / 2];
        double high = sorted[sorted.length / 2];
        return low == high ? low : low / 2 + high / 2;
    }

    /**
     * The shortest symmetric interval of order statistics that covers the true median with at least 93.75 % (David and Nagaraja, Order
     * Statistics, section 7.1); with most numbers of values that is more than 95 %. Empty for fewer than five values.
     */
    public static Optional<Interval> interval(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        int cut = 0;
        while (2 * (cut + 1) < n && coverage(cut + 1, n) >= LEVEL) {
            cut++;
        }
        return coverage(cut, n) >= LEVEL
                ? Optional.of(new Interval(sorted[cut], sorted[n - 1 - cut]))
                : Optional.empty();
    }

    /** Of the interval that leaves out so many values at either end. */
    private static double coverage(int cut, int n) {
        return 1 - 2 * Binomials.atMost(cut, n, 0.5);
    }
}
