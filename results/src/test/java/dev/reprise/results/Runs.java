package dev.reprise.results;

import dev.reprise.judge.Arm;
import dev.reprise.judge.Finding;
import dev.reprise.judge.Protocol;
import dev.reprise.judge.Subject;
import dev.reprise.judge.Verdict;
import dev.reprise.lock.LockFile;
import dev.reprise.lock.LockUpdate;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Results of a run with one experiment of two seeds and one claim, and ways to change them. */
public record Runs(String profile, Map<String, String> fingerprint, List<ExperimentResult> experiments) {

    public static final Map<String, String> HERE = Map.of(
            "dl4j", "1.0.0-M2.1",
            "os", "Linux amd64",
            "native", "linux-x86_64-onednn-avx2",
            "layer helpers", "oneDNN",
            "java", "17",
            "cpu", "Here",
            "OPENBLAS_CORETYPE", "Haswell",
            "DNNL_MAX_CPU_ISA", "AVX2");

    public static Runs usual() {
        return new Runs("quick", HERE, List.of()).experiment("r/e", 0.5, Verdict.REPRODUCED);
    }

    /** The same run with something else in its fingerprint. */
    public Runs on(String name, String value) {
        var other = new HashMap<>(fingerprint);
        other.put(name, value);
        return new Runs(profile, other, experiments);
    }

    public Runs profile(String other) {
        return new Runs(other, fingerprint, experiments);
    }

    /** With another accuracy of the first seed, and so other parameters. */
    public Runs accuracy(double accuracy) {
        return new Runs(profile, fingerprint, List.of()).experiment("r/e", accuracy, Verdict.REPRODUCED);
    }

    public Runs verdict(Verdict verdict) {
        return new Runs(profile, fingerprint, List.of()).experiment("r/e", 0.5, verdict);
    }

    /** With one more experiment, or another of this id. */
    public Runs experiment(String id, double accuracy, Verdict verdict) {
        return experiment(
                id,
                List.of(
                        trial(
                                1,
                                Status.COMPLETED,
                                Map.of("test.accuracy", accuracy),
                                "%064x".formatted(Double.hashCode(accuracy))),
                        trial(2, Status.COMPLETED, Map.of("test.accuracy", 0.25), "ff".repeat(32))),
                verdict);
    }

    public Runs trials(TrialResult... trials) {
        return new Runs(profile, fingerprint, List.of()).experiment("r/e", List.of(trials), Verdict.REPRODUCED);
    }

    /** The same experiment with some of its trials. */
    public static ExperimentResult of(ExperimentResult experiment, List<TrialResult> trials) {
        return experiment.withTrials(trials).withReadings(List.of());
    }

    /** The same experiment with other numbers of seeds at which the full profile looks. */
    public static ExperimentResult looking(ExperimentResult experiment, List<Integer> looks) {
        return copy(experiment, experiment.imported(), looks);
    }

    /** The same experiment, made elsewhere. */
    public static ExperimentResult imported(ExperimentResult experiment, String file) {
        var made = new ImportResult(file, "CSV", "ab".repeat(32), 100, 1, "2026-01-01", "stated", "", Map.of());
        return copy(experiment, Optional.of(made), List.of());
    }

    private static ExperimentResult copy(ExperimentResult of, Optional<ImportResult> imported, List<Integer> looks) {
        return new ExperimentResult(
                of.id(),
                of.className(),
                of.title(),
                of.report(),
                of.locator(),
                of.protocol(),
                of.protocolNote(),
                of.assumptions(),
                of.tags(),
                of.datasets(),
                of.sweeps(),
                of.trials(),
                of.claims(),
                of.codeSha256(),
                imported,
                of.sameStudy(),
                of.earlierRun(),
                of.readings(),
                of.questions(),
                looks);
    }

    private Runs experiment(String id, List<TrialResult> trials, Verdict verdict) {
        var more = new ArrayList<>(experiments);
        more.add(new ExperimentResult(
                id,
                "it.E",
                "E",
                Optional.empty(),
                "",
                Protocol.FULL,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                trials,
                List.of(claim(id + "/claim", verdict))));
        return new Runs(profile, fingerprint, more);
    }

    public static TrialResult trial(int seed, Status status, Map<String, Double> metrics, String parameters) {
        return new TrialResult(
                new Arm(Map.of("lr", "0.1")),
                seed,
                status,
                Origin.TRAINED,
                metrics,
                Map.of(),
                List.of(),
                Optional.of(parameters),
                1.5,
                Optional.empty());
    }

    private static ClaimResult claim(String id, Verdict verdict) {
        return new ClaimResult(
                id,
                "quote",
                "",
                "threshold",
                Subject.NUMBER,
                "test.accuracy",
                List.of(),
                Protocol.FULL,
                Outcome.MET,
                Optional.empty(),
                new Finding(
                        verdict,
                        "reason",
                        "",
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        2,
                        List.of(),
                        "rule",
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty());
    }

    public Results results() {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        return new Results(
                Results.SCHEMA_VERSION,
                now,
                now,
                profile,
                fingerprint,
                List.of(),
                experiments,
                Results.summarize(experiments));
    }

    /** A lock with nothing but this run. */
    public LockFile locked() {
        return LockUpdate.of(LockFile.EMPTY, results()).updated();
    }
}
