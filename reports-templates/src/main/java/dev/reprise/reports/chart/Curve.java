package dev.reprise.reports.chart;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One arm's learning curve over its seeds; entries that no seed has are NaN.
 *
 * @param name legend entry
 * @param mean one value per {@code stride} epochs, from epoch 1
 * @param low where the band begins: the smallest of the seeds, or their tenth percentile
 * @param high where it ends: the largest, or the ninetieth
 * @param seeds how many seeds it is made of
 * @param notFinite values left out
 * @param stride epochs from one entry to the next
 * @param fan whether the band is that of percentiles
 * @param reported what the report prints for its end, if it does
 */
public record Curve(
        String name,
        List<Double> mean,
        List<Double> low,
        List<Double> high,
        int seeds,
        long notFinite,
        int stride,
        boolean fan,
        OptionalDouble reported) {

    public Curve {
        mean = List.copyOf(mean);
        low = List.copyOf(low);
        high = List.copyOf(high);
    }

    /** A curve whose band is the range of its seeds, of which the report prints nothing. */
    public Curve(
            String name,
            List<Double> mean,
            List<Double> low,
            List<Double> high,
            int seeds,
            long notFinite,
            int stride) {
        this(name, mean, low, high, seeds, notFinite, stride, false, OptionalDouble.empty());
    }

    /** The same curve with what the report prints for its end. */
    public Curve ending(double printed) {
        return new Curve(name, mean, low, high, seeds, notFinite, stride, fan, OptionalDouble.of(printed));
    }

    /** The same curve under another name. */
    public Curve named(String other) {
        return new Curve(other, mean, low, high, seeds, notFinite, stride, fan, reported);
    }

    int epoch(int index) {
        return 1 + index * stride;
    }
}
