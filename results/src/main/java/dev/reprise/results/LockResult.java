package dev.reprise.results;

import java.util.List;
import java.util.Optional;

/**
 * A run compared with the committed lock file.
 *
 * @param match how strictly; empty if nothing was accepted for this profile
 * @param tolerance relative difference of metrics that was allowed, where {@code match} is {@link FingerprintMatch#SAME_KIND}
 * @param trials how many trials were compared
 * @param verdicts how many verdicts were compared
 * @param notAccepted trials and verdicts of this run for which the lock has nothing
 * @param differences accepted values that were measured differently, in the order of experiments
 */
public record LockResult(
        Optional<FingerprintMatch> match,
        double tolerance,
        int trials,
        int verdicts,
        int notAccepted,
        List<Difference> differences) {

    public LockResult {
        differences = List.copyOf(differences);
    }

    /**
     * One accepted value that is another one now.
     *
     * @param experiment its id
     * @param trial arm and seed, such as {@code lr=0.1 seed 1}; empty for a claim
     * @param subject name of the metric, {@code parameters}, or id of the claim
     * @param accepted the value in the lock
     * @param now the value of this run
     * @param message all of it in one line
     */
    public record Difference(
            String experiment, String trial, String subject, String accepted, String now, String message) {}
}
