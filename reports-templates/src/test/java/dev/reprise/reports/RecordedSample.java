package dev.reprise.reports;

import dev.reprise.evidence.Evidence;
import dev.reprise.evidence.EvidenceUpdate;
import dev.reprise.evidence.RecordedVerdicts;
import dev.reprise.judge.Finding;
import dev.reprise.judge.NotRunCause;
import dev.reprise.judge.Protocol;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.FingerprintMatch;
import dev.reprise.results.LockResult;
import dev.reprise.results.LockResult.Difference;
import dev.reprise.results.Outcome;
import dev.reprise.results.Results;
import java.util.List;
import java.util.Optional;

/** The sample, recorded, and a later run that leaves two of its experiments out. */
final class RecordedSample {

    static final String LEFT_OUT = "homework5/spirals-activation";
    static final String CHANGED_SINCE = "homework5/spirals-lr";

    private static final Optional<String> CODE = Optional.of("ab".repeat(32));

    private RecordedSample() {}

    static Evidence evidence() {
        Results run = SampleResults.results();
        List<ExperimentResult> experiments = run.experiments().stream()
                .map(experiment -> experiment.with(experiment.claims(), CODE))
                .toList();
        var full = new Results(
                run.schemaVersion(),
                run.startedAt(),
                run.finishedAt(),
                "full",
                run.fingerprint(),
                run.reports(),
                experiments,
                run.summary());
        return EvidenceUpdate.of(Evidence.EMPTY, full.withCommit(Optional.of("0123456789ab")))
                .updated();
    }

    static Results results() {
        Results later = SampleResults.results();
        List<ExperimentResult> experiments =
                later.experiments().stream().map(RecordedSample::later).toList();
        var results = new Results(
                later.schemaVersion(),
                later.startedAt(),
                later.finishedAt(),
                later.profile(),
                later.fingerprint(),
                later.reports(),
                experiments,
                Results.summarize(experiments));
        return RecordedVerdicts.in(results, evidence())
                .withLock(new LockResult(
                        Optional.of(FingerprintMatch.SAME_BITS),
                        0.01,
                        40,
                        12,
                        3,
                        List.of(
                                new Difference(
                                        "tp2/keras-mlp", "optimizer=adam seed 1", "test.accuracy", "0.98", "0.97", ""),
                                new Difference(
                                        "gone/study", "", "gone/study/best", "REPRODUCED", "INCONCLUSIVE", ""))));
    }

    private static ExperimentResult later(ExperimentResult experiment) {
        return switch (experiment.id()) {
            case LEFT_OUT -> leftOut(experiment, CODE);
            case CHANGED_SINCE -> leftOut(experiment, Optional.of("cd".repeat(32)));
            default -> experiment;
        };
    }

    private static ExperimentResult leftOut(ExperimentResult experiment, Optional<String> code) {
        List<ClaimResult> claims =
                experiment.claims().stream().map(RecordedSample::notRun).toList();
        return new ExperimentResult(
                        experiment.id(),
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
                        List.of(),
                        claims)
                .with(claims, code);
    }

    /** By a run that would have trained less, had it trained. */
    private static ClaimResult notRun(ClaimResult claim) {
        return SampleResults.as(
                claim,
                Protocol.SCALED,
                Outcome.OPEN,
                claim.expectedDeviation(),
                Finding.notRun(
                        NotRunCause.PROFILE,
                        "Only the full profile runs this experiment. It takes a day.",
                        claim.finding().reported()));
    }
}
