package dev.reprise.record;

import dev.reprise.Sweep;
import dev.reprise.discover.ClaimDefinition;
import dev.reprise.discover.Description;
import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.discover.OpenQuestion;
import dev.reprise.discover.TrialSource;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Judgement;
import dev.reprise.judge.JudgingRules;
import dev.reprise.judge.NotRunCause;
import dev.reprise.judge.Outcomes;
import dev.reprise.judge.TrialOutcome;
import dev.reprise.plan.Plan;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.DatasetResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Figure;
import dev.reprise.results.QuestionResult;
import dev.reprise.results.ReadingResult;
import dev.reprise.results.SweepResult;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import dev.reprise.train.body.SweptField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Collects the trials and claims of one experiment, from any number of threads. */
public final class ExperimentRecorder {

    private final ExperimentDefinition definition;
    private final Plan plan;
    /** Of the planned trials: arms of another reading have one value more than those of the grid. */
    private final List<Arm> arms;

    private final List<TrialResult> trials = new ArrayList<>();
    private final Map<ClaimDefinition, Judgement> judgements = new LinkedHashMap<>();
    private final Map<String, ClaimResult> unjudged = new LinkedHashMap<>();
    private final Map<String, DatasetResult> datasets = new TreeMap<>();
    private final List<ReadingResult> readings = new ArrayList<>();

    public ExperimentRecorder(ExperimentDefinition definition, Plan plan) {
        this.definition = definition;
        this.plan = plan;
        this.arms = plan.trials().stream().map(TrialKey::arm).distinct().toList();
    }

    /** Keeps a trial, whatever came of it. */
    public synchronized void add(TrialResult trial) {
        trials.add(trial);
    }

    /** Keeps the data sets that a trial read. */
    public synchronized void add(Collection<DatasetResult> used) {
        used.forEach(dataset -> datasets.put(dataset.id(), dataset));
    }

    /** Keeps what another reading of the report says of the claims. */
    public synchronized void add(ReadingResult reading) {
        readings.add(reading);
    }

    /** Keeps what the trials say of a claim. */
    public synchronized ClaimResult add(ClaimDefinition claim, Judgement judgement) {
        judgements.put(claim, judgement);
        return result(claim, judgement);
    }

    /** Keeps a claim as not run, for a reason outside of the trials' values. */
    public synchronized void notRun(ClaimDefinition claim, NotRunCause cause, String reason) {
        unjudged.put(
                claim.id(),
                ClaimResults.notRun(claim, cause, reason, plan.arms(claim.assertion()), definition.protocol()));
    }

    /** Keeps a claim as one that can never be judged as it is stated. */
    public synchronized void invalid(ClaimDefinition claim, String reason) {
        unjudged.put(
                claim.id(), ClaimResults.invalid(claim, reason, plan.arms(claim.assertion()), definition.protocol()));
    }

    /** All trials so far, in the plan's order. */
    public synchronized List<TrialResult> trials() {
        return sorted(trials);
    }

    /** The trials of some arms that did not complete; empty if all of them did. */
    public synchronized Optional<IncompleteTrials> incomplete(Collection<Arm> needed) {
        return IncompleteTrials.of(sorted(trials.stream()
                .filter(trial -> trial.status() != Status.COMPLETED && needed.contains(trial.arm()))
                .toList()));
    }

    /** The completed trials, as claims look at them. */
    public synchronized Outcomes outcomes() {
        List<TrialOutcome> completed = trials.stream()
                .filter(trial -> trial.status() == Status.COMPLETED)
                .map(trial -> outcome(trial, trial.arm()))
                .toList();
        return new Outcomes(plan.arms(), plan.grid().sweeps(), completed);
    }

    /** The rules for a claim on these trials: of their protocol, and without the data sets that something else stood in for. */
    public synchronized JudgingRules rules(ClaimDefinition claim, JudgingRules looks) {
        List<String> substitutes = datasets.values().stream()
                .filter(DatasetResult::substituted)
                .map(DatasetResult::title)
                .toList();
        return looks.on(definition.protocol(), claim.holdsWhenScaled()).without(substitutes);
    }

    /** Seconds of training that all trials took together. */
    public synchronized double trainingSeconds() {
        return trials.stream().mapToDouble(TrialResult::seconds).sum();
    }

    /** Mean seconds that a trial of each arm took. */
    public synchronized Map<Arm, Double> meanSeconds() {
        return trials.stream()
                .collect(Collectors.groupingBy(trial -> trial.arm(), Collectors.averagingDouble(TrialResult::seconds)));
    }

    ExperimentDefinition definition() {
        return definition;
    }

    synchronized Map<ClaimDefinition, Judgement> judgements() {
        return new LinkedHashMap<>(judgements);
    }

    /**
     * Everything so far: trials in the plan's order, claims by id; what was not judged is left out.
     *
     * @param reviewed judgements that replace those of the same claims
     */
    synchronized ExperimentResult result(Map<ClaimDefinition, Judgement> reviewed) {
        var claims = new TreeMap<>(unjudged);
        judgements.forEach(
                (claim, judgement) -> claims.put(claim.id(), result(claim, reviewed.getOrDefault(claim, judgement))));
        Description description = definition.description();
        return new ExperimentResult(
                definition.id(),
                definition.type().getName(),
                description.title(),
                description.report().map(report -> report.id()),
                description.locator(),
                definition.protocol(),
                definition.procedure().note(),
                description.assumptions(),
                description.tags(),
                List.copyOf(datasets.values()),
                definition.design().sweeps().stream()
                        .map(ExperimentRecorder::sweep)
                        .toList(),
                sorted(trials),
                List.copyOf(claims.values()),
                Optional.empty(),
                definition.imported().map(TrialSource.Imported::file),
                Optional.empty(),
                Optional.empty(),
                readings,
                definition.design().questions().stream()
                        .map(ExperimentRecorder::question)
                        .toList(),
                definition.looks());
    }

    private static QuestionResult question(OpenQuestion open) {
        return new QuestionResult(open.name(), open.question(), open.field().values(), open.titles());
    }

    private static SweepResult sweep(SweptField swept) {
        Sweep declared = swept.field().getAnnotation(Sweep.class);
        return new SweepResult(swept.name(), swept.values(), declared.title(), List.of(declared.titles()));
    }

    private ClaimResult result(ClaimDefinition claim, Judgement judgement) {
        return ClaimResults.of(claim, judgement, plan.arms(claim.assertion()), definition.protocol());
    }

    private List<TrialResult> sorted(List<TrialResult> some) {
        return some.stream()
                .sorted(Comparator.comparingInt((TrialResult trial) -> arms.indexOf(trial.arm()))
                        .thenComparingInt(TrialResult::seed))
                .toList();
    }

    /** A trial as claims look at it, which may know its arm by fewer values than it was trained with. */
    static TrialOutcome outcome(TrialResult trial, Arm arm) {
        return new TrialOutcome(
                arm,
                trial.seed(),
                trial.metrics(),
                trial.series(),
                trial.figures().stream().map(Figure::name).collect(Collectors.toSet()));
    }
}
