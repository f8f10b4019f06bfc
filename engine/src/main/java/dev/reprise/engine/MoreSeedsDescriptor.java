package dev.reprise.engine;

import dev.reprise.judge.PlannedTrial;
import dev.reprise.judge.SeedPlan;
import dev.reprise.judge.SeedPlan.OpenClaim;
import dev.reprise.record.ExperimentRecorder;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.engine.UniqueId;

/**
 * Trains more seeds while a claim's verdict is open, cheapest claims first, within the experiment's part of the run's budget; and
 * trials that an earlier run added, if they are selected by their ids.
 */
final class MoreSeedsDescriptor extends ExperimentPart {

    static final String SEGMENT = "more-seeds";

    private static final Pattern SEED = Pattern.compile("seed=([1-9]\\d{0,8})$");

    private final ExperimentDescriptor experiment;
    private final Set<PlannedTrial> selected = new LinkedHashSet<>();
    private boolean addsSeeds;

    MoreSeedsDescriptor(ExperimentDescriptor experiment) {
        super(idIn(experiment.getUniqueId()), "More seeds", experiment.definition(), MORE_SEEDS);
        this.experiment = experiment;
    }

    static UniqueId idIn(UniqueId experiment) {
        return experiment.append(SEGMENT, "all");
    }

    /** Has seeds added while a verdict is open. */
    void addSeeds() {
        addsSeeds = true;
    }

    boolean addsSeeds() {
        return addsSeeds;
    }

    /** Has a trial trained whatever the verdicts say. */
    void select(PlannedTrial trial) {
        selected.add(trial);
    }

    /** The trial of an id that an earlier run may have added; empty if the experiment can have no such trial. */
    static Optional<PlannedTrial> trial(UniqueId id, ExperimentDescriptor experiment) {
        String text = id.getLastSegment().getValue();
        Matcher seed = SEED.matcher(text);
        if (!seed.find()) {
            return Optional.empty();
        }
        return experiment.plan().arms().stream()
                .map(arm -> new TrialKey(experiment.definition().id(), arm, Integer.parseInt(seed.group(1))))
                .filter(key -> TrialDescriptor.idIn(id.removeLastSegment(), key).equals(id))
                .findFirst()
                .map(key -> new PlannedTrial(key.arm(), key.seed()));
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }

    @Override
    public boolean mayRegisterTests() {
        return true;
    }

    /** In order with its siblings. */
    @Override
    public ExecutionMode getExecutionMode() {
        return ExecutionMode.SAME_THREAD;
    }

    @Override
    public RepriseContext execute(RepriseContext context, DynamicTestExecutor executor) throws InterruptedException {
        for (PlannedTrial trial : selected) {
            executor.execute(descriptor(trial));
        }
        executor.awaitFinished();
        if (addsSeeds) {
            addSeeds(context, executor);
        }
        return context;
    }

    private void addSeeds(RepriseContext context, DynamicTestExecutor executor) throws InterruptedException {
        double part = context.seedBudget().takePart();
        double before = context.experiment().trainingSeconds();
        try {
            train(context, executor, before + part);
        } finally {
            context.seedBudget().giveBack(before + part - context.experiment().trainingSeconds());
        }
    }

    /** @param mostSeconds that the experiment's trials may take together, those of the first seeds included */
    private void train(RepriseContext context, DynamicTestExecutor executor, double mostSeconds)
            throws InterruptedException {
        Set<PlannedTrial> asked = new HashSet<>(selected);
        List<PlannedTrial> next = plan(context, asked, mostSeconds);
        while (!next.isEmpty() && !context.cancellation().isCancellationRequested()) {
            context.expect(definition(), next.stream().map(this::key).toList());
            for (PlannedTrial trial : next) {
                asked.add(trial);
                executor.execute(descriptor(trial));
            }
            executor.awaitFinished();
            next = plan(context, asked, mostSeconds);
        }
    }

    private TrialDescriptor descriptor(PlannedTrial planned) {
        TrialKey key = key(planned);
        var descriptor = new TrialDescriptor(
                TrialDescriptor.idIn(getUniqueId(), key),
                key,
                experiment.definition(),
                getChildren().size());
        addChild(descriptor);
        return descriptor;
    }

    private TrialKey key(PlannedTrial planned) {
        return new TrialKey(definition().id(), planned.arm(), planned.seed());
    }

    private List<PlannedTrial> plan(RepriseContext context, Set<PlannedTrial> asked, double mostSeconds) {
        ExperimentRecorder recorder = context.experiment();
        var completed = new HashSet<PlannedTrial>();
        var others = new HashSet<PlannedTrial>();
        recorder.trials()
                .forEach(trial -> (trial.status() == Status.COMPLETED ? completed : others).add(planned(trial)));
        double left = mostSeconds - recorder.trainingSeconds();
        return SeedPlan.next(openClaims(context), recorder.meanSeconds(), completed, others, left).stream()
                .filter(trial -> !asked.contains(trial))
                .filter(trial ->
                        context.assignment().has(key(trial)) || context.cache().has(definition(), key(trial)))
                .toList();
    }

    private List<OpenClaim> openClaims(RepriseContext context) {
        return experiment.getDescendants().stream()
                .filter(ClaimDescriptor.class::isInstance)
                .map(ClaimDescriptor.class::cast)
                .flatMap(claim -> open(claim, context).stream())
                .toList();
    }

    private static List<OpenClaim> open(ClaimDescriptor claim, RepriseContext context) {
        return claim
                .judgement(context)
                .filter(judgement -> judgement.open())
                .map(judgement -> new OpenClaim(claim.shortId(), claim.neededArms(), judgement.moreSeeds()))
                .stream()
                .toList();
    }

    private static PlannedTrial planned(TrialResult trial) {
        return new PlannedTrial(trial.arm(), trial.seed());
    }
}
