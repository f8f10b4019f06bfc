package dev.reprise.evidence;

import dev.reprise.judge.Arm;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.Finding;
import dev.reprise.judge.Protocol;
import dev.reprise.judge.Subject;
import dev.reprise.judge.Verdict;
import dev.reprise.judge.stats.Interval;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ClaimResult.ExpectedDeviationResult;
import dev.reprise.results.DatasetResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Outcome;
import dev.reprise.results.ReportResult;
import dev.reprise.results.Results;
import dev.reprise.results.SweepResult;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Runs of one experiment of two arms, to record. */
public record Recorded(
        String profile,
        Protocol protocol,
        String id,
        int seeds,
        int epochs,
        Verdict verdict,
        Optional<String> code,
        Instant date,
        String commit) {

    public static final Map<String, String> FINGERPRINT =
            Map.of("os", "Linux amd64", "cpu", "Some CPU", "dl4j", "1.0.0-M2.1");

    public static Recorded full() {
        return new Recorded(
                "full",
                Protocol.FULL,
                "paper/study",
                3,
                4,
                Verdict.REPRODUCED,
                Optional.of("aa".repeat(32)),
                Instant.parse("2026-01-01T10:00:00Z"),
                "1234567890ab");
    }

    public Recorded profile(String other) {
        return new Recorded(other, protocol, id, seeds, epochs, verdict, code, date, commit);
    }

    public Recorded protocol(Protocol other) {
        return new Recorded(profile, other, id, seeds, epochs, verdict, code, date, commit);
    }

    public Recorded id(String other) {
        return new Recorded(profile, protocol, other, seeds, epochs, verdict, code, date, commit);
    }

    public Recorded seeds(int other) {
        return new Recorded(profile, protocol, id, other, epochs, verdict, code, date, commit);
    }

    public Recorded epochs(int other) {
        return new Recorded(profile, protocol, id, seeds, other, verdict, code, date, commit);
    }

    public Recorded verdict(Verdict other) {
        return new Recorded(profile, protocol, id, seeds, epochs, other, code, date, commit);
    }

    public Recorded code(String sha256) {
        return new Recorded(profile, protocol, id, seeds, epochs, verdict, Optional.of(sha256), date, commit);
    }

    public Recorded later() {
        return new Recorded(
                profile, protocol, id, seeds, epochs, verdict, code, date.plusSeconds(86400), "ba0987654321");
    }

    public Results results() {
        return resultsOf(List.of(experiment()));
    }

    public Results resultsOf(List<ExperimentResult> experiments) {
        var report = new ReportResult(
                "paper", "A paper", List.of("A. Author"), "Proceedings", "PyTorch", List.of("Table 1 and Figure 2."));
        return new Results(
                        Results.SCHEMA_VERSION,
                        date.minusSeconds(60),
                        date,
                        profile,
                        FINGERPRINT,
                        List.of(report),
                        experiments,
                        Results.summarize(experiments))
                .withCommit(Optional.of(commit));
    }

    /** The evidence that accepting this run alone gives. */
    public Evidence evidence() {
        return EvidenceUpdate.of(Evidence.EMPTY, results()).updated();
    }

    public ExperimentResult experiment() {
        var trials = new ArrayList<TrialResult>();
        for (String activation : List.of("TANH", "RELU")) {
            IntStream.rangeClosed(1, seeds).forEach(seed -> trials.add(trial(activation, seed)));
        }
        var data = new DatasetResult(
                "data", "Data", "npm data@1.0.0", List.of(new DatasetResult.File("x.gz", "cd".repeat(32), 10)), "");
        return new ExperimentResult(
                        id,
                        "it.Study",
                        "A study",
                        Optional.of("paper"),
                        "Section 1",
                        protocol,
                        protocol == Protocol.FULL ? "" : "one epoch of ten",
                        List.of("The batch size is 10."),
                        List.of("slow"),
                        List.of(data),
                        List.of(new SweepResult("activation", List.of("TANH", "RELU"))),
                        trials,
                        List.of(claim()))
                .with(List.of(claim()), code);
    }

    private ClaimResult claim() {
        boolean judged = verdict != Verdict.NOT_RUN;
        return new ClaimResult(
                id + "/best",
                "RELU is best.",
                "Section 1",
                "best-of",
                Subject.COMPARISON,
                "test.accuracy",
                List.of(Arm.parse("activation=RELU")),
                protocol,
                judged ? Outcome.MET : Outcome.OPEN,
                verdict == Verdict.CONTRADICTED
                        ? Optional.of(new ExpectedDeviationResult(
                                verdict, "Another seed.", "Readings: a, b.", Optional.of(DeviationCause.SEED_NOISE)))
                        : Optional.empty(),
                new Finding(
                        verdict,
                        judged ? "RELU does better in 3 of 3 seeds." : "No data.",
                        "best: RELU",
                        judged ? "RELU 90.0%" : "",
                        "%",
                        Optional.of(90.0),
                        Optional.of(2.0),
                        judged ? Optional.of(90.123456789) : Optional.empty(),
                        judged ? Optional.of(new Interval(89.123456789, 91.0)) : Optional.empty(),
                        judged ? seeds : 0,
                        List.of(),
                        "sign rule",
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty());
    }

    private TrialResult trial(String activation, int seed) {
        var metrics = new LinkedHashMap<String, Double>();
        metrics.put("test.accuracy", 0.9 + seed / 3000.0);
        if (activation.equals("RELU")) {
            metrics.put("divergence", Double.NaN);
        }
        var loss = IntStream.range(0, epochs)
                .mapToObj(epoch -> seed + 1.0 / (epoch + 1))
                .toList();
        return new TrialResult(
                new Arm(Map.of("activation", activation)),
                seed,
                Status.COMPLETED,
                Origin.TRAINED,
                metrics,
                Map.of("train.loss", loss),
                List.of(),
                Optional.of("%064x".formatted(seed * 31L + activation.hashCode())),
                1.23456,
                Optional.empty());
    }
}
