package dev.reprise.engine;

import dev.reprise.judge.NotRunCause;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.NotRun;
import dev.reprise.results.ResultsFile;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the shards of a run say of the trials that are in no store: those that failed, and those that could not run.
 *
 * @param incomplete by trial, from the shard that was to train it
 */
record ShardOutcomes(Map<TrialKey, TrialResult> incomplete) {

    private static final String RESULTS = "results.json";
    private static final String STORE = "store";

    ShardOutcomes {
        incomplete = Map.copyOf(incomplete);
    }

    /** @param folders one per shard, each with a results file */
    static ShardOutcomes read(List<Path> folders) {
        var incomplete = new HashMap<TrialKey, TrialResult>();
        for (Path folder : folders) {
            try {
                ResultsFile.read(folder.resolve(RESULTS))
                        .ofThisRun()
                        .experiments()
                        .forEach(experiment -> incomplete.putAll(incomplete(experiment)));
            } catch (IOException e) {
                throw new UncheckedIOException("The results of the shard in " + folder + " cannot be read", e);
            }
        }
        return new ShardOutcomes(incomplete);
    }

    /** Where the shard in a folder left the records of its trials. */
    static Path store(Path folder) {
        return folder.resolve(STORE);
    }

    /** The trial, if it failed in its shard. */
    Optional<TrialResult> failed(TrialKey trial) {
        return Optional.ofNullable(incomplete.get(trial)).filter(result -> result.status() == Status.FAILED);
    }

    /** The trial, on which there is nothing in any store. */
    TrialResult notRun(TrialKey trial) {
        return Optional.ofNullable(incomplete.get(trial))
                .orElseGet(() -> TrialResult.notRun(
                        trial,
                        0,
                        NotRun.because(NotRunCause.NOT_IN_ANY_SHARD),
                        "No shard has a result for it. Is there a folder of every shard, trained from this code, on a"
                                + " machine whose runtime is this one's?"));
    }

    private static Map<TrialKey, TrialResult> incomplete(ExperimentResult experiment) {
        var incomplete = new HashMap<TrialKey, TrialResult>();
        experiment
                .allTrials()
                .filter(TrialResult::isIncomplete)
                .forEach(trial -> incomplete.put(new TrialKey(experiment.id(), trial.arm(), trial.seed()), trial));
        return incomplete;
    }
}
