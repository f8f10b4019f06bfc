package dev.reprise.engine;

import dev.reprise.Arm;
import dev.reprise.TrialKey;
import dev.reprise.judge.PlannedTrial;
import dev.reprise.judge.SeedPlan;
import dev.reprise.judge.SeedPlan.OpenClaim;
import dev.reprise.record.ExperimentRecorder;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.UniqueId;

/** Trains more seeds while a claim's verdict is open, cheapest claims first, within the experiment's share of the budget. */
final class MoreSeedsDescriptor extends ExperimentPart {

    static final String SEGMENT = "more-seeds";

    private final ExperimentDescriptor experiment;

    MoreSeedsDescriptor(ExperimentDescriptor experiment) {
        super(idIn(experiment.getUniqueId()), "More seeds", experiment.definition(), ChildOrder.MORE_SEEDS);
        this.experiment = experiment;
    }

    static UniqueId idIn(UniqueId experiment) {
        return experiment.append(SEGMENT, "all");
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
        Set<PlannedTrial> asked = new HashSet<>();
        List<PlannedTrial> next = plan(context, asked);
        while (!next.isEmpty() && !context.cancellation().isCancellationRequested()) {
            for (PlannedTrial trial : next) {
                asked.add(trial);
                executor.execute(descriptor(trial));
            }
            executor.awaitFinished();
            next = plan(context, asked);
        }
        return context;
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

    private List<PlannedTrial> plan(RepriseContext context, Set<PlannedTrial> asked) {
        ExperimentRecorder recorder = context.experiment();
        Map<Boolean, Set<PlannedTrial>> trials = recorder.trials().stream()
                .collect(Collectors.partitioningBy(
                        trial -> trial.status() == Status.COMPLETED,
                        Collectors.mapping(MoreSeedsDescriptor::planned, Collectors.toSet())));
        double left = context.settings().budget().toSeconds() - recorder.trainingSeconds();
        return SeedPlan.next(openClaims(context), recorder.meanSeconds(), trials.get(true), trials.get(false), left)
                .stream()
                .filter(trial -> !asked.contains(trial))
                .filter(trial ->
                        context.share().reasonToSkip(definition(), key(trial)).isEmpty())
                .toList();
    }

    private List<OpenClaim> openClaims(RepriseContext context) {
        return experiment.getChildren().stream()
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
        return new PlannedTrial(new Arm(trial.arm()), trial.seed());
    }
}
