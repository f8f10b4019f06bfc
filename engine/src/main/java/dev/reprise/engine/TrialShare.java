package dev.reprise.engine;

import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.parameters.RunParameters;
import dev.reprise.results.Shard;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import java.util.Optional;

/**
 * Which trials this run may train: all, a shard's, or none when it merges shards. What the store has is restored in any case.
 *
 * @param merged what the shards said, when this run merges them
 */
record TrialShare(Shard shard, Optional<ShardOutcomes> merged, TrialMemory memory) {

    static TrialShare of(Settings settings, TrialMemory memory) {
        Optional<ShardOutcomes> merged =
                settings.shards().isEmpty() ? Optional.empty() : Optional.of(ShardOutcomes.read(settings.shards()));
        return new TrialShare(settings.find(RunParameters.SHARD).orElse(Shard.ALL), merged, memory);
    }

    /** Why this run has nothing to say on a trial; empty if it restores or trains it, or knows how it broke. */
    Optional<String> reasonToSkip(ExperimentDefinition experiment, TrialKey trial) {
        Optional<String> reason = merged.isPresent()
                ? merged.filter(shards -> shards.failed(trial).isEmpty()).map(shards -> shards.reason(trial))
                : shard.reasonNotToTrain(trial);
        return reason.filter(text -> memory.recall(experiment, trial).isEmpty());
    }

    /** The trial as it broke in the shard that trained it. */
    Optional<TrialResult> failedElsewhere(TrialKey trial) {
        return merged.flatMap(shards -> shards.failed(trial));
    }
}
