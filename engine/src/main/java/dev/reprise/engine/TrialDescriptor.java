package dev.reprise.engine;

import dev.reprise.TrialKey;
import dev.reprise.data.DataUnavailableException;
import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import dev.reprise.store.StoredTrial;
import dev.reprise.train.CompletedTrial;
import dev.reprise.train.TrialRunner;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.platform.commons.util.ExceptionUtils;
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
        return trials.append(SEGMENT, key.arm().with("seed", key.seed()).toString());
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
    public RepriseContext execute(RepriseContext context, DynamicTestExecutor dynamicTestExecutor) {
        Optional<StoredTrial> restored = context.memory().recall(definition(), key);
        if (restored.isPresent()) {
            context.experiment().add(restored.get().datasets());
            keep(restored.get().result(), context);
            return context;
        }
        train(context);
        return context;
    }

    private void train(RepriseContext context) {
        long start = System.nanoTime();
        Deadline deadline = Deadline.after(definition().timeLimit());
        try {
            context.listeners().started(key);
            var runner = new TrialRunner(
                    context.trialServices(deadline).with(context.memory().checkpoints(definition(), key, () -> false)));
            CompletedTrial trial = runner.run(key, new TrialBody(definition(), key));
            context.experiment().add(trial.datasets());
            keep(trial.result(), context);
            context.memory().keep(definition(), key, new StoredTrial(trial.result(), trial.datasets()));
        } catch (DataUnavailableException e) {
            throw aborted(e, start, context);
        } catch (CancellationException e) {
            if (!deadline.passed()) {
                throw aborted(e, start, context);
            }
            context.memory().forgetCheckpoint(definition(), key);
            throw failed(
                    new TrialTimeoutException(key, definition().timeLimit().orElse(Duration.ZERO)), start, context);
        } catch (Throwable e) {
            throw failed(e, start, context);
        }
    }

    private void keep(TrialResult result, RepriseContext context) {
        context.experiment().add(result);
        context.listeners().finished(key, result);
        context.publications().publish(this, result);
    }

    private TestAbortedException aborted(RuntimeException cause, long start, RepriseContext context) {
        keep(incomplete(Status.NOT_RUN, start, String.valueOf(cause.getMessage())), context);
        return new TestAbortedException(cause.getMessage(), cause);
    }

    private RuntimeException failed(Throwable cause, long start, RepriseContext context) {
        keep(incomplete(Status.FAILED, start, ExceptionUtils.readStackTrace(cause)), context);
        throw ExceptionUtils.throwAsUncheckedException(cause);
    }

    private TrialResult incomplete(Status status, long start, String error) {
        return TrialRunner.incomplete(key, status, (System.nanoTime() - start) / 1e9, error);
    }
}
