package dev.reprise.plugin;

import dev.reprise.judge.Arm;
import dev.reprise.judge.Finding;
import dev.reprise.judge.Protocol;
import dev.reprise.judge.Subject;
import dev.reprise.judge.Verdict;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.EarlierRun;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.NotRun;
import dev.reprise.results.Outcome;
import dev.reprise.results.Results;
import dev.reprise.results.Shard;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Results with one experiment, for tests. */
final class Claims {

    private Claims() {}

    static ClaimResult claim(Verdict verdict, Outcome outcome) {
        return claim("paper/study/best", verdict, outcome);
    }

    static ClaimResult claim(String id, Verdict verdict, Outcome outcome) {
        return claim(
                id,
                outcome,
                new Finding(
                        verdict,
                        "RELU does better in 2 of 5 seeds.",
                        "best: RELU",
                        "RELU 59.1%, TANH 62.1%",
                        "%",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        5,
                        List.of(),
                        "sign rule",
                        Optional.empty(),
                        Optional.empty()));
    }

    static ClaimResult claim(String id, Outcome outcome, Finding finding) {
        return new ClaimResult(
                id,
                "RELU is best.",
                "Section 1",
                "best-of",
                Subject.COMPARISON,
                "accuracy",
                List.of(Arm.parse("activation=RELU")),
                Protocol.FULL,
                outcome,
                Optional.empty(),
                finding,
                Optional.empty());
    }

    static TrialResult trial(Status status, String error) {
        return new TrialResult(
                new Arm(Map.of("activation", "RELU")),
                2,
                status,
                Origin.TRAINED,
                Map.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                1,
                error.isEmpty() ? Optional.empty() : Optional.of(error));
    }

    /** As {@link #trial}, in a shard that leaves it to another. */
    static TrialResult left(Shard owner) {
        var key = new TrialKey("paper/study", new Arm(Map.of("activation", "RELU")), 2);
        return TrialResult.notRun(
                key, 0, NotRun.leftTo(owner), "Left to shard " + owner.index() + " of " + owner.count());
    }

    static TrialResult completed(int seed, double accuracy) {
        return new TrialResult(
                new Arm(Map.of("activation", "RELU")),
                seed,
                Status.COMPLETED,
                Origin.TRAINED,
                Map.of("accuracy", accuracy, "loss", 0.5),
                Map.of(),
                List.of(),
                Optional.of("ab"),
                1,
                Optional.empty());
    }

    static Results results(List<TrialResult> trials, List<ClaimResult> claims) {
        return of(List.of(experiment("paper/study", trials, claims)));
    }

    /** The same as a later run keeps it. */
    static Results kept(Results results) {
        var run = new EarlierRun(results.finishedAt(), results.profile());
        return of(results.experiments().stream().map(e -> e.keptFrom(run)).toList());
    }

    static ExperimentResult experiment(String id, List<TrialResult> trials, List<ClaimResult> claims) {
        return new ExperimentResult(
                id,
                "it.Study",
                "A study",
                Optional.of("paper"),
                "Section 1",
                Protocol.SCALED,
                "5 of 50 epochs.",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                trials,
                claims);
    }

    static Results of(List<ExperimentResult> experiments) {
        var time = Instant.parse("2026-01-01T00:00:00Z");
        return new Results(
                Results.SCHEMA_VERSION,
                time,
                time,
                "quick",
                Map.of(),
                List.of(),
                experiments,
                Results.summarize(experiments));
    }
}
