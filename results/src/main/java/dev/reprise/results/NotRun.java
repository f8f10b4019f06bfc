package dev.reprise.results;

import dev.reprise.judge.NotRunCause;
import java.util.Optional;

/**
 * Why a trial was not run.
 *
 * @param leftTo the shard that trains it, where this one does not
 */
public record NotRun(NotRunCause cause, Optional<Shard> leftTo) {

    /** Anything but a matter of shards. */
    public static NotRun because(NotRunCause cause) {
        return new NotRun(cause, Optional.empty());
    }

    /** Another shard trains it. */
    public static NotRun leftTo(Shard shard) {
        return new NotRun(NotRunCause.OTHER_SHARD, Optional.of(shard));
    }
}
