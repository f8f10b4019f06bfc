package dev.reprise.reports.view;

import java.util.List;

/**
 * One trial.
 *
 * @param seed a number, or the text of an imported one
 * @param statusKey class name: {@code completed}, {@code failed}, {@code not-run}
 * @param hash of the final parameters; may be empty
 * @param error may be empty
 */
public record TrialRow(
        String arm,
        String seed,
        String status,
        String statusKey,
        String origin,
        String seconds,
        List<String> metrics,
        String hash,
        String shortHash,
        String error) {}
