package dev.reprise.reports.view;

/**
 * One experiment in a list.
 *
 * @param imported whether its trials were made elsewhere
 * @param earlier whether it is kept from an earlier run
 * @param recorded what earlier runs said of the claims that were not run; may be none
 */
public record ExperimentRow(
        Link link,
        String id,
        String locator,
        String datasets,
        boolean scaled,
        boolean imported,
        boolean earlier,
        int trials,
        String seconds,
        Counts counts,
        Counts recorded) {}
