package dev.reprise.engine;

import dev.reprise.parameters.RunParameters;
import dev.reprise.results.NotRun;
import dev.reprise.results.Shard;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import java.util.Optional;

/**
 * Which trials this run may train: all, a shard's, or none when it merges shards. What the store has is restored in any case.
 *
 * @param merged what the shards said, when this run merges them
 */
record ShardAssignment(Shard shard, Optional<ShardOutcomes> merged) {

    static ShardAssignment of(Settings settings) {
        Optional<ShardOutcomes> merged =
                settings.shards().isEmpty() ? Optional.empty() : Optional.of(ShardOutcomes.read(settings.shards()));
        return new ShardAssignment(settings.find(RunParameters.SHARD).orElse(Shard.ALL), merged);
    }

    /** Whether this run has something to say on a trial that no store has: it trains it, or knows how it failed. */
    boolean has(TrialKey trial) {
        return notRun(trial).isEmpty();
    }

    /** The trial as one that this run does not train, with the reason; empty if it does, or knows how it failed. */
    Optional<TrialResult> notRun(TrialKey trial) {
        if (merged.isPresent()) {
            return merged.filter(shards -> shards.failed(trial).isEmpty()).map(shards -> shards.notRun(trial));
        }
        Shard owner = shard.of(trial);
        return owner.equals(shard)
                ? Optional.empty()
                : Optional.of(TrialResult.notRun(
                        trial, 0, NotRun.leftTo(owner), "Left to shard " + owner.index() + " of " + owner.count()));
    }

    /** The trial as it failed in the shard that trained it. */
    Optional<TrialResult> failedElsewhere(TrialKey trial) {
        return merged.flatMap(shards -> shards.failed(trial));
    }
}
