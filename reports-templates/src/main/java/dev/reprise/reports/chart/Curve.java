package dev.reprise.reports.chart;

import java.util.List;

/**
 * One arm's learning curve over its seeds; entries that no seed has are NaN.
 *
 * @param name legend entry
 * @param mean one value per {@code stride} epochs, from epoch 1
 * @param low smallest of the seeds
 * @param high largest of the seeds
 * @param seeds how many seeds it is made of
 * @param notFinite values left out
 * @param stride epochs from one entry to the next
 */
public record Curve(
        String name, List<Double> mean, List<Double> low, List<Double> high, int seeds, long notFinite, int stride) {

    public Curve {
        mean = List.copyOf(mean);
        low = List.copyOf(low);
        high = List.copyOf(high);
    }

    int epoch(int index) {
        return 1 + index * stride;
    }
}
