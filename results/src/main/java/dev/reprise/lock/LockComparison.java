package dev.reprise.lock;

import dev.reprise.lock.AcceptedRun.AcceptedExperiment;
import dev.reprise.lock.LockDifference.Kind;
import dev.reprise.results.FingerprintMatch;
import dev.reprise.results.LockResult;
import dev.reprise.results.LockResult.Difference;
import dev.reprise.results.Results;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * A run compared with the lock, as strictly as the machines allow. Only what both have is compared: a run of a few experiments, or of
 * fewer seeds, has no difference for being small. A verdict is compared if the run has all the trials that the accepted one
 * rests on.
 */
public final class LockComparison {

    private static final AcceptedExperiment NOTHING = new AcceptedExperiment(List.of(), Map.of());

    private LockComparison() {}

    /**
     * Compares a run with the closest accepted run of the same profile. Without one there is no difference: nothing was promised.
     *
     * @param tolerance largest difference of a metric, relative to the larger of the two absolute values, on a machine of the
     *     same kind; not used where bits must agree
     */
    public static LockResult of(LockFile lock, Results results, double tolerance) {
        Optional<AcceptedRun> against = lock.closest(results.profile(), results.fingerprint());
        if (against.isEmpty()) {
            return new LockResult(Optional.empty(), tolerance, 0, 0, 0, List.of());
        }
        AcceptedRun now = LockUpdate.accepted(results);
        AcceptedRun was = sharedWith(now, against.get());
        FingerprintMatch match = FingerprintMatch.of(was.fingerprint(), now.fingerprint());
        var comparison = new RunDifferences(match, tolerance);
        List<LockDifference> differences = comparison.between(was, now);
        boolean trials = match != FingerprintMatch.OTHER;
        return new LockResult(
                Optional.of(match),
                tolerance,
                count(was, experiment -> (int) experiment.trials().stream()
                        .filter(comparison::isCompared)
                        .count()),
                count(was, experiment -> experiment.verdicts().size()),
                notAccepted(now, against.get(), trials),
                differences.stream()
                        .filter(difference -> difference.kind() != Kind.NEW)
                        .map(LockComparison::result)
                        .toList());
    }

    /** The part of an accepted run that another one can be compared with. */
    private static AcceptedRun sharedWith(AcceptedRun now, AcceptedRun accepted) {
        var experiments = new TreeMap<String, AcceptedExperiment>();
        now.experiments()
                .forEach((id, is) -> Optional.ofNullable(accepted.experiments().get(id))
                        .ifPresent(was -> experiments.put(id, shared(is, was))));
        return new AcceptedRun(accepted.profile(), accepted.fingerprint(), experiments);
    }

    private static AcceptedExperiment shared(AcceptedExperiment now, AcceptedExperiment accepted) {
        var trials = accepted.trials().stream()
                .filter(trial -> now.trial(trial.arm(), trial.seed()).isPresent())
                .toList();
        boolean complete = trials.size() == accepted.trials().size();
        var verdicts = new TreeMap<>(complete ? accepted.verdicts() : Map.of());
        verdicts.keySet().retainAll(now.verdicts().keySet());
        return new AcceptedExperiment(trials, verdicts);
    }

    private static int notAccepted(AcceptedRun now, AcceptedRun accepted, boolean trials) {
        int missing = 0;
        for (var experiment : now.experiments().entrySet()) {
            AcceptedExperiment was = accepted.experiments().getOrDefault(experiment.getKey(), NOTHING);
            AcceptedExperiment is = experiment.getValue();
            missing += (int) is.trials().stream()
                    .filter(trial ->
                            trials && was.trial(trial.arm(), trial.seed()).isEmpty())
                    .count();
            missing += (int) is.verdicts().keySet().stream()
                    .filter(claim -> !was.verdicts().containsKey(claim))
                    .count();
        }
        return missing;
    }

    private static int count(AcceptedRun run, ToIntFunction<AcceptedExperiment> size) {
        return run.experiments().values().stream().mapToInt(size).sum();
    }

    private static Difference result(LockDifference difference) {
        return new Difference(
                difference.experimentId(),
                difference.trial(),
                difference.subject(),
                difference.was(),
                difference.now(),
                difference.message());
    }
}
