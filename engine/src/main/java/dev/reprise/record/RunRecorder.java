package dev.reprise.record;

import dev.reprise.Report;
import dev.reprise.discover.ClaimDefinition;
import dev.reprise.judge.Judgement;
import dev.reprise.judge.ReportReview;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.ReportResult;
import dev.reprise.results.Results;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Collects the experiments of one run. */
public final class RunRecorder {

    private final Clock clock;
    private final Instant startedAt;
    private final List<ExperimentRecorder> experiments = new ArrayList<>();

    public RunRecorder(Clock clock) {
        this.clock = clock;
        this.startedAt = now();
    }

    /** Adds one experiment that has ended, or was skipped. */
    public synchronized void add(ExperimentRecorder experiment) {
        experiments.add(experiment);
    }

    /** All experiments so far, by id; the negative verdicts of each report are reviewed together. */
    public synchronized Results results(String profile, Map<String, String> fingerprint) {
        Map<ClaimDefinition, Judgement> reviewed = reviewed();
        List<ExperimentResult> sorted = experiments.stream()
                .map(experiment -> compared(experiment, experiment.result(reviewed)))
                .sorted(Comparator.comparing(ExperimentResult::id))
                .toList();
        return new Results(
                Results.SCHEMA_VERSION,
                startedAt,
                now(),
                profile,
                fingerprint,
                reports(),
                sorted,
                Results.summarize(sorted));
    }

    /** Beside the experiment that is the same study, where that is part of the run. */
    private ExperimentResult compared(ExperimentRecorder experiment, ExperimentResult result) {
        return experiment
                .definition()
                .sameStudy()
                .flatMap(study -> experiments.stream()
                        .filter(other -> other.definition().type() == study.other())
                        .findFirst()
                        .map(other -> result.with(new StudyComparer(study, experiment, other).compare())))
                .orElse(result);
    }

    private Map<ClaimDefinition, Judgement> reviewed() {
        Map<Optional<String>, List<ExperimentRecorder>> byReport = experiments.stream()
                .collect(Collectors.groupingBy(experiment ->
                        experiment.definition().description().report().map(Report::id)));
        var reviewed = new HashMap<ClaimDefinition, Judgement>();
        byReport.values().forEach(experimentsOfReport -> {
            var claims = new LinkedHashMap<ClaimDefinition, Judgement>();
            experimentsOfReport.forEach(experiment -> claims.putAll(experiment.judgements()));
            List<Judgement> judgements = ReportReview.controlFalseDiscoveries(List.copyOf(claims.values()));
            int next = 0;
            for (ClaimDefinition claim : claims.keySet()) {
                reviewed.put(claim, judgements.get(next++));
            }
        });
        return reviewed;
    }

    private List<ReportResult> reports() {
        var reports = new TreeMap<String, ReportResult>();
        experiments.forEach(experiment -> experiment
                .definition()
                .description()
                .report()
                .ifPresent(report -> reports.put(report.id(), result(report))));
        return List.copyOf(reports.values());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static ReportResult result(Report report) {
        return new ReportResult(
                report.id(),
                report.title(),
                List.of(report.authors()),
                report.source(),
                report.framework(),
                List.of(report.inconsistencies()));
    }
}
