package dev.reprise.judge;

/** What keeps a trial from running, or a claim from being judged: what somebody has to do about it depends on the kind. */
public enum NotRunCause {
    /** Only the full profile runs the experiment. */
    PROFILE,
    /** The experiment is disabled, or its condition does not hold here. */
    SKIPPED,
    /** The run did less than the report did, and the claim is not meant to hold then. */
    SCALED,
    /** A data set is missing. */
    DATA_MISSING,
    /** Something else stood in for a data set, and the claim is about a number on the one that the report names. */
    SUBSTITUTED,
    /** Another shard trains it. */
    OTHER_SHARD,
    /** No shard that was merged has it. */
    NOT_IN_ANY_SHARD,
    /** The run was cancelled, or could start no JVM for it. */
    CANCELLED,
    /** A trial failed, or none completed. */
    TRIALS_FAILED,
    /** No training can measure it, or not soundly. */
    NOT_MEASURABLE,
    /** The claim looks at something that no trial records, or that is no share where it states one, or judging it failed. */
    INVALID,
    /** This report is of recorded runs only. */
    NO_RUN;

    /** Whether it is a matter of trials that did not run, each of which says why. */
    public boolean isOfTrials() {
        return this == DATA_MISSING || this == OTHER_SHARD || this == NOT_IN_ANY_SHARD || this == CANCELLED;
    }
}
