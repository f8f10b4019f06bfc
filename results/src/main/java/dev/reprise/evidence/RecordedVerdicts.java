package dev.reprise.evidence;

import dev.reprise.judge.Verdict;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Outcome;
import dev.reprise.results.Results;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts what the evidence says beside the claims that a run leaves open. */
public final class RecordedVerdicts {

    private static final String NO_RUN = "Nothing was run here.";

    private RecordedVerdicts() {}

    /**
     * The same results; each claim that was not run carries its recorded verdict, if there is one, and an experiment whose other readings
     * were not tried has those that are recorded. Counts stay as they are.
     */
    public static Results in(Results results, Evidence evidence) {
        return results.with(results.experiments().stream()
                .map(experiment -> evidence.experiment(experiment.id())
                        .map(record -> in(experiment, record))
                        .orElse(experiment))
                .toList());
    }

    private static ExperimentResult in(ExperimentResult experiment, RecordedExperiment record) {
        boolean changed = changedSince(experiment, record);
        List<ClaimResult> claims = experiment.claims().stream()
                .map(claim -> isOpen(claim)
                        ? record.claim(claim.id())
                                .map(recorded -> claim.with(recorded.verdict(record.run(), changed)))
                                .orElse(claim)
                        : claim)
                .toList();
        ExperimentResult with = experiment.with(claims, experiment.codeSha256());
        return experiment.readings().isEmpty() ? with.withReadings(record.readings()) : with;
    }

    /** Whether the code is known to be another one than was recorded. */
    private static boolean changedSince(ExperimentResult experiment, RecordedExperiment record) {
        Optional<String> recorded = record.run().codeSha256();
        return recorded.isPresent() && experiment.codeSha256().isPresent() && !recorded.equals(experiment.codeSha256());
    }

    private static boolean isOpen(ClaimResult claim) {
        return claim.verdict() == Verdict.NOT_RUN && claim.outcome() == Outcome.OPEN;
    }

    /** Results of a build that ran nothing: every recorded claim, not run, with what is recorded of it. */
    public static Results alone(Evidence evidence) {
        List<ExperimentResult> experiments =
                evidence.experiments().stream().map(RecordedVerdicts::notRun).toList();
        var latest = evidence.experiments().stream()
                .map(record -> record.run().date())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return new Results(
                Results.SCHEMA_VERSION,
                latest,
                latest,
                "full",
                Map.of(),
                evidence.reports(),
                experiments,
                Results.summarize(experiments));
    }

    private static ExperimentResult notRun(RecordedExperiment record) {
        return new ExperimentResult(
                        record.id(),
                        record.className(),
                        record.title(),
                        record.report(),
                        record.locator(),
                        record.protocol(),
                        record.protocolNote(),
                        record.assumptions(),
                        record.tags(),
                        record.datasets(),
                        record.sweeps(),
                        List.of(),
                        record.claims().stream()
                                .map(claim -> claim.notRun(NO_RUN, record.run()))
                                .toList())
                .withReadings(record.readings());
    }
}
