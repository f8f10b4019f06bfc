package dev.reprise.discover;

import java.util.List;

/**
 * That an experiment is the same study as another.
 *
 * @param other the other experiment's class
 * @param metrics to compare; empty for all that both record
 */
public record SameStudy(Class<?> other, List<String> metrics) {

    public SameStudy {
        metrics = List.copyOf(metrics);
    }

    /** Whether a metric is to be compared. */
    public boolean compares(String metric) {
        return metrics.isEmpty() || metrics.contains(metric);
    }
}
