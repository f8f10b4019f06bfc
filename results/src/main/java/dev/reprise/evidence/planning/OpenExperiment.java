package dev.reprise.evidence.planning;

/**
 * An experiment with claims that no run has decided.
 *
 * @param claims how many of them are undecided
 * @param trials how many must be trained next
 * @param readings how many of these are of other readings of the report, on which no claim is judged
 * @param coreSeconds of training that these take, on one core; 0 where {@code state} is not {@link State#COSTED}
 * @param note where the cost comes from, or why there is none
 */
public record OpenExperiment(
        String id,
        String className,
        int claims,
        int trials,
        int readings,
        double coreSeconds,
        State state,
        String note) {

    /** What can be said of its cost. */
    public enum State {
        /** A trial was measured. */
        COSTED,
        /** No trial at the full protocol was measured. */
        UNKNOWN_COST,
        /** More training here decides nothing. */
        STUCK
    }

    double secondsPerClaim() {
        return coreSeconds / claims;
    }
}
