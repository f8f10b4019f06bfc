package dev.reprise.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Repetitions of one number. */
record Spread(double median, double least, double most) {

    /** @throws IllegalArgumentException if there are none */
    static Spread of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    static Spread of(List<Double> values) {
        return of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** How many times larger the first is, repetition by repetition: what both shared in a repetition cancels out. */
    static Spread ratio(List<Double> numerators, List<Double> denominators) {
        return of(IntStream.range(0, numerators.size())
                .mapToDouble(r -> numerators.get(r) / denominators.get(r))
                .toArray());
    }

    /** Such as {@code 12.3 (11.9 to 12.8)}. */
    String with(int digits) {
        return least == most
                ? number(median, digits)
                : "%s (%s to %s)".formatted(number(median, digits), number(least, digits), number(most, digits));
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
