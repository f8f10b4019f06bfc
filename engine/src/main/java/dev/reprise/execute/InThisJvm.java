package dev.reprise.execute;

import dev.reprise.data.DataUnavailableException;
import dev.reprise.data.fetch.DataSets;
import dev.reprise.discover.TrialSource;
import dev.reprise.results.TrialKey;
import dev.reprise.train.CompletedTrial;
import dev.reprise.train.TrialRunner;
import dev.reprise.train.TrialServices;
import dev.reprise.train.checkpoint.TrialSuspendedException;
import dev.reprise.train.trace.Traces;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Trains in this JVM, each trial on a thread of its own, while the calling thread waits. */
public final class InThisJvm implements TrialExecutor {

    private final DataSets data;
    private final TrialConditions conditions;
    private final Optional<Traces> traces;
    private final Leftovers leftovers;
    private final SharedJvm jvm = new SharedJvm();

    /**
     * @param data shared by all trials
     * @param traces notified of what the trials did, if anybody wants to know
     * @param leftovers notified of what trials leave behind in this JVM
     */
    public InThisJvm(DataSets data, TrialConditions conditions, Optional<Traces> traces, Leftovers leftovers) {
        this.data = data;
        this.conditions = conditions;
        this.traces = traces;
        this.leftovers = leftovers;
    }

    /** @throws TrialSuspendedException if the task's checkpoints asked for that; the same task goes on from there */
    @Override
    public TrialEnd execute(TrialTask task) {
        jvm.enter();
        try {
            return OwnThread.call(() -> task.reported(run(task)));
        } catch (TrialSuspendedException e) {
            throw e;
        } catch (Throwable e) {
            return TrialEnd.failed(task.key(), 0, e);
        } finally {
            List<String> left = jvm.leave();
            if (!left.isEmpty()) {
                leftovers.found(left);
            }
        }
    }

    private TrialEnd run(TrialTask task) {
        TrialKey key = task.key();
        long start = System.nanoTime();
        Optional<TrialLimit> applied =
                TrialLimit.shorter(task.experiment().procedure().timeLimit(), conditions.limit());
        Deadline deadline = Deadline.after(applied, task.spent());
        try {
            jvm.watch(task.experiment().type());
            task.listeners().trialStarted(key);
            CompletedTrial trial = new TrialRunner(services(task, deadline)).run(key, body(task));
            return new TrialEnd.Completed(trial);
        } catch (TrialSuspendedException e) {
            throw e;
        } catch (DataUnavailableException e) {
            return TrialEnd.notRun(key, secondsSince(start), e);
        } catch (CancellationException e) {
            return deadline.passed()
                    ? TrialEnd.failed(key, secondsSince(start), new TrialTimeoutException(key, applied.orElseThrow()))
                    : TrialEnd.notRun(key, secondsSince(start), e);
        } catch (Throwable e) {
            return TrialEnd.failed(key, secondsSince(start), e);
        }
    }

    private static TrialRunner.Body body(TrialTask task) {
        if (task.experiment().source() instanceof TrialSource.Trained trained) {
            return trained.training()
                    .body(task.experiment().design().injected(task.key().arm()));
        }
        throw new IllegalStateException(task.key() + " is not trained by a method");
    }

    private TrialServices services(TrialTask task, Deadline deadline) {
        return new TrialServices(
                data,
                (trial, epoch, epochs, loss) -> {
                    task.progress().epochFinished(trial, epoch, epochs, loss);
                    task.listeners().epochFinished(trial, epoch, epochs, loss);
                },
                () -> task.cancelled().getAsBoolean() || deadline.passed(),
                conditions.quick(),
                conditions.plain(),
                task.checkpoints(),
                traces);
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
