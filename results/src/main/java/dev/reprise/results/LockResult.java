package dev.reprise.results;

import java.util.List;

/**
 * A run held against the committed lock file.
 *
 * @param match how strictly
 * @param tolerance relative difference of metrics that was allowed, where {@code match} is {@link Match#SAME_KIND}
 * @param trials how many trials were compared
 * @param verdicts how many verdicts were compared
 * @param notAccepted trials and verdicts of this run for which the lock has nothing
 * @param differences accepted values that came out differently, in the order of experiments
 */
public record LockResult(
        Match match, double tolerance, int trials, int verdicts, int notAccepted, List<Difference> differences) {

    public LockResult {
        differences = List.copyOf(differences);
    }

    /** How much this run and the accepted one can be asked to agree. */
    public enum Match {
        /** Nothing was accepted for this profile. */
        NOTHING_ACCEPTED,
        /** All that decides the bits is equal: parameters and metrics must be. */
        SAME_BITS,
        /** The same kind of machine: metrics agree within the tolerance. */
        SAME_KIND,
        /** Any other machine: verdicts agree. */
        OTHER
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
