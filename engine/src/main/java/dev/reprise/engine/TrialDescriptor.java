package dev.reprise.engine;

import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.execute.TrialEnd;
import dev.reprise.judge.PlannedTrial;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import dev.reprise.train.CompletedTrial;
import java.util.Optional;
import org.junit.platform.commons.util.ExceptionUtils;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.opentest4j.TestAbortedException;

/** One trial: passes when training ended, whatever it measured. */
final class TrialDescriptor extends ExperimentPart {

    static final String SEGMENT = "trial";

    private final TrialKey key;
    /** Found when it was decided whether to skip the trial, so that its record is read once. */
    private Optional<CompletedTrial> restored = Optional.empty();

    TrialDescriptor(UniqueId id, TrialKey key, ExperimentDefinition experiment, int position) {
        super(id, displayName(key), experiment, position);
        this.key = key;
    }

    static UniqueId idIn(UniqueId trials, TrialKey key) {
        String arm = key.arm().toString();
        return trials.append(SEGMENT, arm + (arm.isEmpty() ? "" : ",") + "seed=" + key.seed());
    }

    TrialKey key() {
        return key;
    }

    private static String displayName(TrialKey key) {
        String arm = key.arm().toString().replace("=", " = ").replace(",", ", ");
        return (arm.isEmpty() ? "" : arm + ", ") + "seed " + key.seed();
    }

    @Override
    public Type getType() {
        return Type.TEST;
    }

    @Override
    public ExecutionMode getExecutionMode() {
        return ExecutionMode.CONCURRENT;
    }

    @Override
    public SkipResult shouldBeSkipped(RepriseContext context) {
        if (imported().isPresent()) {
            return SkipResult.doNotSkip(); // there is nothing to share with other runs
        }
        restored = context.cache().get(definition(), key, context.assignment().has(key));
        if (restored.isPresent()) {
            return SkipResult.doNotSkip();
        }
        return context.assignment()
                .notRun(key)
                .flatMap(TrialResult::error)
                .map(SkipResult::skip)
                .orElseGet(SkipResult::doNotSkip);
    }

    @Override
    public void nodeSkipped(RepriseContext context, TestDescriptor descriptor, SkipResult result) {
        context.assignment().notRun(key).ifPresent(context.experiment()::add);
    }

    @Override
    public RepriseContext execute(RepriseContext context, DynamicTestExecutor dynamicTestExecutor) {
        Optional<TrialResult> imported = imported();
        Optional<TrialResult> failed = context.assignment().failedElsewhere(key);
        if (imported.isPresent()) {
            takeOver(imported.get(), context);
        } else if (restored.isPresent()) {
            takeOver(restored.get(), context);
            restored = Optional.empty(); // the descriptor lives as long as the run
        } else if (failed.isPresent()) {
            keep(failed.get(), context);
            throw new TrialFailedElsewhereException(key, "in its shard", failed.get());
        } else {
            train(context);
        }
        return context;
    }

    private void takeOver(CompletedTrial stored, RepriseContext context) {
        context.experiment().add(stored.datasets());
        context.listeners().trialFinished(key, stored.result());
        keep(stored.result(), context);
    }

    private void train(RepriseContext context) {
        context.progress().trialStarted(key);
        TrialEnd end = context.executor().execute(context.task(definition(), key));
        if (end instanceof TrialEnd.Completed completed) {
            context.cache().put(definition(), key, completed.trial());
            context.experiment().add(completed.trial().datasets());
        }
        if (end instanceof TrialEnd.Failed failed && failed.overLimit()) {
            context.cache().forgetCheckpoint(definition(), key);
        }
        keep(end.result(), context);
        if (end instanceof TrialEnd.NotRun notRun) {
            throw new TestAbortedException(notRun.cause().getMessage(), notRun.cause());
        } else if (end instanceof TrialEnd.Failed failed) {
            throw ExceptionUtils.throwAsUncheckedException(failed.cause());
        }
    }

    /** The trial as it was made elsewhere, if it was. */
    private Optional<TrialResult> imported() {
        return definition()
                .imported()
                .flatMap(imported ->
                        Optional.ofNullable(imported.trials().get(new PlannedTrial(key.arm(), key.seed()))));
    }

    private void takeOver(TrialResult made, RepriseContext context) {
        context.listeners().trialFinished(key, made);
        keep(made, context);
        if (made.status() == Status.FAILED) {
            throw new TrialFailedElsewhereException(key, "where it was made", made);
        }
    }

    private void keep(TrialResult result, RepriseContext context) {
        context.experiment().add(result);
        context.progress().trialFinished(key, result);
        context.publications().publish(this, result);
        result.warnings().forEach(context.notices()::warning);
    }
}
