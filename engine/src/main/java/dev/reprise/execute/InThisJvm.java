package dev.reprise.execute;

import dev.reprise.data.DataUnavailableException;
import dev.reprise.data.fetch.DataSets;
import dev.reprise.results.TrialKey;
import dev.reprise.train.CompletedTrial;
import dev.reprise.train.Traces;
import dev.reprise.train.TrialRunner;
import dev.reprise.train.TrialServices;
import dev.reprise.train.TrialSuspendedException;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Trains on the calling thread.
 *
 * @param data shared by all trials
 * @param traces told what the trials did, if anybody wants to know
 */
public record InThisJvm(DataSets data, TrialConditions conditions, Optional<Traces> traces) implements TrialExecutor {

    /** Keeps no traces. */
    public InThisJvm(DataSets data, TrialConditions conditions) {
        this(data, conditions, Optional.empty());
    }

    /** @throws TrialSuspendedException if the task's checkpoints asked for that; the same task goes on from there */
    @Override
    public TrialEnd execute(TrialTask task) {
        TrialEnd end = run(task);
        try {
            task.listeners().trialFinished(task.key(), end.result());
        } catch (RuntimeException | Error e) {
            return TrialEnd.failed(task.key(), end.result().seconds(), e);
        }
        return end;
    }

    private TrialEnd run(TrialTask task) {
        TrialKey key = task.key();
        long start = System.nanoTime();
        Optional<TrialLimit> applied = TrialLimit.shorter(task.experiment().timeLimit(), conditions.limit());
        Deadline deadline = Deadline.after(applied, task.spent());
        try {
            task.listeners().trialStarted(key);
            CompletedTrial trial = new TrialRunner(services(task, deadline))
                    .run(key, task.experiment().training().body(key.arm()));
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
