package dev.reprise.lock;

import dev.reprise.judge.Verdict;
import dev.reprise.lock.AcceptedRun.AcceptedExperiment;
import dev.reprise.lock.AcceptedRun.AcceptedTrial;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.FingerprintMatch;
import dev.reprise.results.Results;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The lock as a run would have it, and what that changes.
 *
 * @param updated the new lock
 * @param differences what a person must look at before it is written; empty if nothing changes
 */
public record LockUpdate(LockFile updated, List<LockDifference> differences) {

    public LockUpdate {
        differences = List.copyOf(differences);
    }

    /**
     * Accepts a run. It takes the place of what was accepted for the same profile and bits; runs of other machines stay. What the
     * run could not tell (experiments that were left out, trials that did not complete, claims that were not run) stays as
     * accepted, except trials and claims that an experiment no longer has.
     */
    public static LockUpdate of(LockFile lock, Results results) {
        AcceptedRun now = accepted(results);
        Optional<AcceptedRun> before = lock.runs().stream()
                .filter(run -> run.profile().equals(now.profile())
                        && FingerprintMatch.of(run.fingerprint(), now.fingerprint()) == FingerprintMatch.SAME_BITS)
                .findFirst();
        var experiments = new TreeMap<String, AcceptedExperiment>();
        before.ifPresent(run -> experiments.putAll(run.experiments()));
        for (ExperimentResult experiment : results.experiments()) {
            Optional<AcceptedExperiment> old = Optional.ofNullable(experiments.get(experiment.id()));
            AcceptedExperiment merged =
                    merged(old, Objects.requireNonNull(now.experiments().get(experiment.id())), experiment);
            experiments.put(experiment.id(), merged);
        }
        var run = new AcceptedRun(now.profile(), now.fingerprint(), experiments);
        var runs = new ArrayList<>(lock.runs());
        before.ifPresent(runs::remove);
        runs.add(run);
        AcceptedRun nothing = new AcceptedRun(now.profile(), now.fingerprint(), Map.of());
        return new LockUpdate(
                new LockFile(LockFile.SCHEMA_VERSION, runs),
                new RunDifferences(FingerprintMatch.SAME_BITS, 0).between(before.orElse(nothing), run));
    }

    /** What a run found out, in the form of the lock. */
    static AcceptedRun accepted(Results results) {
        var experiments = new TreeMap<String, AcceptedExperiment>();
        for (ExperimentResult experiment : results.experiments()) {
            var verdicts = new TreeMap<String, Verdict>();
            for (ClaimResult claim : experiment.claims()) {
                if (claim.verdict() != Verdict.NOT_RUN) {
                    verdicts.put(claim.id(), claim.verdict());
                }
            }
            List<AcceptedTrial> trials = experiment.trials().stream()
                    .filter(trial -> trial.status() == Status.COMPLETED)
                    .map(AcceptedTrial::of)
                    .toList();
            experiments.put(experiment.id(), new AcceptedExperiment(trials, verdicts));
        }
        return new AcceptedRun(results.profile(), results.fingerprint(), experiments);
    }

    private static AcceptedExperiment merged(
            Optional<AcceptedExperiment> old, AcceptedExperiment now, ExperimentResult result) {
        if (old.isEmpty()) {
            return now;
        }
        var trials = new ArrayList<>(now.trials());
        for (TrialResult trial : result.trials()) {
            if (trial.status() != Status.COMPLETED) {
                old.get().trial(trial.arm(), trial.seed()).ifPresent(trials::add);
            }
        }
        var verdicts = new TreeMap<>(now.verdicts());
        for (ClaimResult claim : result.claims()) {
            Optional.ofNullable(old.get().verdicts().get(claim.id()))
                    .ifPresent(verdict -> verdicts.putIfAbsent(claim.id(), verdict));
        }
        return new AcceptedExperiment(trials, verdicts);
    }
}
