package dev.reprise.engine;

import dev.reprise.discover.ClaimDefinition;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Judge;
import dev.reprise.judge.Judgement;
import dev.reprise.judge.JudgingRules;
import dev.reprise.judge.UnknownMetricException;
import dev.reprise.record.ExperimentRecorder;
import dev.reprise.record.IncompleteTrials;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.platform.engine.UniqueId;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** One claim: judged when all trials have ended. */
final class ClaimDescriptor extends ExperimentPart {

    static final String SEGMENT = "claim";

    private final ClaimDefinition claim;
    private final ExperimentDescriptor experiment;

    ClaimDescriptor(UniqueId id, ClaimDefinition claim, ExperimentDescriptor experiment, int position) {
        super(id, claim.shortId() + ": " + claim.quote(), experiment.definition(), position);
        this.claim = claim;
        this.experiment = experiment;
    }

    ExperimentDescriptor experiment() {
        return experiment;
    }

    String shortId() {
        return claim.shortId();
    }

    /** The arms that the claim looks at. */
    List<Arm> neededArms() {
        return experiment.plan().arms(claim.assertion());
    }

    /** In order with its siblings: trials end before claims are judged. */
    @Override
    public ExecutionMode getExecutionMode() {
        return ExecutionMode.SAME_THREAD;
    }

    @Override
    public Type getType() {
        return Type.TEST;
    }

    @Override
    public RepriseContext execute(RepriseContext context, DynamicTestExecutor dynamicTestExecutor) {
        ExperimentRecorder recorder = context.experiment();
        Optional<IncompleteTrials> incomplete = recorder.incomplete(neededArms());
        if (incomplete.isPresent()) {
            recorder.notRun(claim, incomplete.get().cause(), incomplete.get().reason());
            throw new TestAbortedException(incomplete.get().reason());
        }
        report(judge(context));
        return context;
    }

    /** What the trials so far say of the claim; empty if they cannot be judged at all. */
    Optional<Judgement> judgement(RepriseContext context) {
        ExperimentRecorder recorder = context.experiment();
        if (recorder.incomplete(neededArms()).isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Judge.judge(claim.assertion(), recorder.outcomes(), rules(context)));
        } catch (RuntimeException e) {
            return Optional.empty(); // reported when the claim itself is judged
        }
    }

    private ClaimResult judge(RepriseContext context) {
        ExperimentRecorder recorder = context.experiment();
        try {
            return recorder.add(claim, Judge.judge(claim.assertion(), recorder.outcomes(), rules(context)));
        } catch (RuntimeException e) {
            // Unless it is kept, nothing would tell the build that the claim has no verdict.
            String problem = e instanceof UnknownMetricException
                    ? Objects.requireNonNull(e.getMessage())
                    : "Judging the claim failed: " + e;
            recorder.invalid(claim, problem);
            throw e;
        }
    }

    private JudgingRules rules(RepriseContext context) {
        return context.experiment().rules(claim, judgingRules(context));
    }

    /** Nothing can be added to what was made elsewhere: its number of seeds was fixed before anybody looked here. */
    private JudgingRules judgingRules(RepriseContext context) {
        int seeds = experiment.plan().seeds();
        return definition().imported().isPresent()
                ? JudgingRules.quick(seeds)
                : context.settings().judgingRules(definition(), seeds);
    }

    private static void report(ClaimResult result) {
        Outcome outcome = result.outcome();
        if (outcome == Outcome.OPEN) {
            throw new TestAbortedException(
                    result.verdict() + ": " + result.finding().reason());
        }
        if (outcome == Outcome.INVALID) {
            throw new IllegalArgumentException("Invalid claim " + result.id() + ": \"" + result.quote() + "\". "
                    + result.finding().reason());
        }
        if (outcome.fails()) {
            String message = (outcome == Outcome.MISSED ? "Missed claim " : "Stale deviation ") + result.id() + " ("
                    + result.verdict() + "): \"" + result.quote() + "\". "
                    + result.finding().reason();
            throw new AssertionFailedError(
                    message, result.finding().reported(), result.finding().measured());
        }
    }
}
