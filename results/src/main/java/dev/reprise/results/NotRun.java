package dev.reprise.results;

import java.util.Optional;

/**
 * Why a trial was not run.
 *
 * @param leftTo the shard that trains it, where this one does not
 */
public record NotRun(Cause cause, Optional<Shard> leftTo) {

    /** What kept a trial from running. */
    public enum Cause {
        /** It is another shard's. */
        OTHER_SHARD,
        /** No shard that was merged has it. */
        NOT_IN_ANY_SHARD,
        /** A data set is missing. */
        DATA_MISSING,
        /** The run was cancelled, or could start no JVM for it. */
        CANCELLED
    }

    /** Anything but a matter of shards. */
    public static NotRun because(Cause cause) {
        return new NotRun(cause, Optional.empty());
    }

    /** Another shard trains it. */
    public static NotRun leftTo(Shard shard) {
        return new NotRun(Cause.OTHER_SHARD, Optional.of(shard));
    }
}
