package dev.reprise.evidence;

import dev.reprise.judge.Arm;
import dev.reprise.judge.Protocol;
import dev.reprise.judge.Verdict;
import dev.reprise.results.CanonicalDigest;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.ReadingResult;
import dev.reprise.results.ReadingResult.ReadClaim;
import dev.reprise.results.Results;
import dev.reprise.results.Trainer;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns what a run found out into records. */
final class Recording {

    private static final String FULL_PROFILE = "full";
    private static final int NAME_LENGTH = 12;

    private final Results results;
    private final String fingerprint;

    Recording(Results results) {
        this.results = results;
        this.fingerprint = name(results.fingerprint());
    }

    /** The name under which the run's fingerprint is recorded. */
    String fingerprint() {
        return fingerprint;
    }

    /**
     * The record of one experiment: of one that follows the report's full protocol in either profile, or is all that the full profile
     * does. Empty for any other, and where nothing was judged.
     */
    Optional<RecordedExperiment> of(ExperimentResult experiment) {
        boolean counts =
                experiment.protocol() == Protocol.FULL || results.profile().equals(FULL_PROFILE);
        List<RecordedClaim> claims = experiment.claims().stream()
                .filter(claim -> claim.verdict() != Verdict.NOT_RUN)
                .map(RecordedClaim::of)
                .toList();
        return counts && !claims.isEmpty() ? Optional.of(record(experiment, claims)) : Optional.empty();
    }

    private RecordedExperiment record(ExperimentResult experiment, List<RecordedClaim> claims) {
        List<TrialResult> completed = experiment.trials().stream()
                .filter(trial -> trial.status() == Status.COMPLETED)
                .toList();
        var metrics = new LinkedHashSet<String>();
        var byArm = new LinkedHashMap<Arm, List<TrialResult>>();
        for (TrialResult trial : completed) {
            metrics.addAll(trial.metrics().keySet());
            byArm.computeIfAbsent(trial.arm(), arm -> new ArrayList<>()).add(trial);
        }
        List<Arm> arms = List.copyOf(byArm.keySet());
        var thinning = new Thinning(completed);
        return new RecordedExperiment(
                experiment.id(),
                run(experiment, completed),
                experiment.className(),
                experiment.title(),
                experiment.report(),
                experiment.locator(),
                experiment.protocol(),
                experiment.protocolNote(),
                experiment.assumptions(),
                experiment.tags(),
                experiment.datasets(),
                experiment.sweeps(),
                claims,
                List.copyOf(metrics),
                byArm.entrySet().stream()
                        .map(arm -> new RecordedArm(arm.getKey(), thinning.curves(arm.getValue())))
                        .toList(),
                completed.stream()
                        .map(trial -> trial(trial, arms.indexOf(trial.arm()), metrics))
                        .toList(),
                experiment.readings().stream().map(Recording::rounded).toList());
    }

    private static ReadingResult rounded(ReadingResult reading) {
        return new ReadingResult(
                reading.name(),
                reading.question(),
                reading.chosen(),
                reading.value(),
                reading.title(),
                reading.seeds(),
                Rounding.plot(reading.seconds()),
                reading.claims().stream()
                        .map(claim -> new ReadClaim(claim.id(), RecordedClaim.rounded(claim.finding())))
                        .toList());
    }

    private RecordedRun run(ExperimentResult experiment, List<TrialResult> completed) {
        double seconds = completed.stream().mapToDouble(TrialResult::seconds).sum();
        return new RecordedRun(
                results.finishedAt(),
                results.profile(),
                machine(results.fingerprint()),
                fingerprint,
                results.commit(),
                experiment.codeSha256(),
                Rounding.plot(seconds));
    }

    private static RecordedTrial trial(TrialResult trial, int arm, LinkedHashSet<String> metrics) {
        List<Optional<Double>> values = metrics.stream()
                .map(metric -> Optional.ofNullable(trial.metrics().get(metric)).map(Rounding::metric))
                .toList();
        return new RecordedTrial(
                arm,
                trial.seed(),
                Rounding.plot(trial.seconds()),
                trial.parametersSha256(),
                values,
                trial.trainer().map(Trainer::kind));
    }

    private static String machine(Map<String, String> fingerprint) {
        String os = fingerprint.getOrDefault("os", "unknown system");
        return os + ", " + fingerprint.getOrDefault("cpu", "unknown processor");
    }

    /** Twelve digits of a hash: enough to tell machines apart, and the same wherever it is taken. */
    private static String name(Map<String, String> fingerprint) {
        byte[] text = new TreeMap<>(fingerprint).toString().getBytes(StandardCharsets.UTF_8);
        return CanonicalDigest.of(text).substring(0, NAME_LENGTH);
    }
}
