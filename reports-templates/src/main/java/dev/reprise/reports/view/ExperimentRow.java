package dev.reprise.reports.view;

/**
 * One experiment in a list.
 */
public record ExperimentRow(
        Link link,
        String id,
        String locator,
        String datasets,
        boolean scaled,
        int trials,
        String seconds,
        Counts counts) {}
