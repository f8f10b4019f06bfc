package dev.reprise.engine;

import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.execute.TrialEnd;
import dev.reprise.judge.PlannedTrial;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import dev.reprise.store.StoredTrial;
import dev.reprise.train.TrialRunner;
import java.util.Optional;
import org.junit.platform.commons.util.ExceptionUtils;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.opentest4j.TestAbortedException;

/** One trial: passes when training ended, whatever came out. */
final class TrialDescriptor extends ExperimentPart {

    static final String SEGMENT = "trial";

    private final TrialKey key;

    TrialDescriptor(UniqueId id, TrialKey key, ExperimentDefinition experiment, int position) {
        super(id, displayName(key), experiment, position);
        this.key = key;
    }

    static UniqueId idIn(UniqueId trials, TrialKey key) {
        String arm = key.arm().toString();
        return trials.append(SEGMENT, arm + (arm.isEmpty() ? "" : ",") + "seed=" + key.seed());
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
        return context.share()
                .reasonToSkip(definition(), key)
                .map(SkipResult::skip)
                .orElseGet(SkipResult::doNotSkip);
    }

    @Override
    public void nodeSkipped(RepriseContext context, TestDescriptor descriptor, SkipResult result) {
        String reason = result.getReason().orElse("no reason given");
        context.experiment().add(TrialRunner.incomplete(key, Status.NOT_RUN, 0, reason));
    }

    @Override
    public RepriseContext execute(RepriseContext context, DynamicTestExecutor dynamicTestExecutor) {
        Optional<TrialResult> imported = imported();
        if (imported.isPresent()) {
            takeOver(imported.get(), context);
            return context;
        }
        Optional<StoredTrial> restored = context.memory().recall(definition(), key);
        if (restored.isPresent()) {
            context.experiment().add(restored.get().datasets());
            context.listeners().trialFinished(key, restored.get().result());
            keep(restored.get().result(), context);
            return context;
        }
        Optional<TrialResult> elsewhere = context.share().failedElsewhere(key);
        if (elsewhere.isPresent()) {
            keep(elsewhere.get(), context);
            throw new TrialFailedElsewhereException(key, "in its shard", elsewhere.get());
        }
        context.progress().trialStarted(key);
        TrialEnd end = context.executor().execute(context.task(definition(), key));
        if (end instanceof TrialEnd.Completed completed) {
            var stored = new StoredTrial(end.result(), completed.trial().datasets());
            context.memory().keep(definition(), key, stored);
            context.experiment().add(stored.datasets());
        }
        if (end instanceof TrialEnd.Failed failed && failed.overLimit()) {
            context.memory().forgetCheckpoint(definition(), key);
        }
        keep(end.result(), context);
        if (end instanceof TrialEnd.NotRun notRun) {
            throw new TestAbortedException(notRun.cause().getMessage(), notRun.cause());
        } else if (end instanceof TrialEnd.Failed failed) {
            throw ExceptionUtils.throwAsUncheckedException(failed.cause());
        }
        return context;
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
    }
}
