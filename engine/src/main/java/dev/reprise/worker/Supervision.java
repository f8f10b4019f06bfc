package dev.reprise.worker;

import dev.reprise.Arm;
import dev.reprise.TrialKey;
import dev.reprise.execute.TrialEnd;
import dev.reprise.execute.TrialLimit;
import dev.reprise.execute.TrialTask;
import dev.reprise.execute.TrialTimeoutException;
import dev.reprise.results.TrialResult;
import dev.reprise.train.CompletedTrial;
import java.time.Duration;
import java.util.Optional;

/** Watches over one trial in a worker: passes on what it says, and sees that it ends. */
final class Supervision {

    private static final Duration LOOK = Duration.ofMillis(200);

    private final Worker worker;
    private final TrialTask task;
    private final WorkerSettings settings;
    private final Optional<TrialLimit> limit;
    private final long logBefore;
    private final long start = System.nanoTime();
    private Optional<Long> cancelledAt = Optional.empty();

    /**
     * How it went.
     *
     * @param reusable whether the worker may train another trial
     * @param heardByListeners whether the worker's listeners were told of the end
     */
    record Report(TrialEnd end, boolean reusable, boolean heardByListeners) {}

    Supervision(Worker worker, TrialTask task, WorkerSettings settings) {
        this.worker = worker;
        this.task = task;
        this.settings = settings;
        this.limit = TrialLimit.shorter(
                task.experiment().timeLimit(), settings.conditions().limit());
        this.logBefore = worker.log().size();
    }

    Report run() throws InterruptedException {
        TrialKey key = task.key();
        Arm arm = key.arm();
        worker.tell(new Message.Train(task.experiment().type().getName(), arm.values(), key.seed()));
        while (true) {
            Worker.News news = worker.listen(LOOK);
            if (news instanceof Worker.Gone) {
                return died();
            }
            Optional<Report> end = news instanceof Worker.Said said ? understand(said.message()) : Optional.empty();
            if (end.isPresent()) {
                return end.get();
            }
            cancelIfAsked();
            if (isLate()) {
                return killed(new TrialTimeoutException(key, limit.orElseThrow(), hung()));
            }
            if (cancelledAt.isPresent() && graceOver(cancelledAt.get())) {
                worker.kill();
                return new Report(
                        TrialEnd.notRun(key, seconds(), RemoteFailure.notRun("The run was cancelled")), false, false);
            }
        }
    }

    /** The report, if the message is about the trial's end. */
    private Optional<Report> understand(Message message) {
        if (message instanceof Message.Epoch epoch) {
            task.progress().epochFinished(task.key(), epoch.epoch(), epoch.epochs(), epoch.loss());
            return Optional.empty();
        }
        if (message instanceof Message.Completed completed) {
            var trial = new CompletedTrial(completed.result(), completed.datasets());
            return Optional.of(new Report(new TrialEnd.Completed(trial), true, true));
        }
        if (message instanceof Message.NotRun notRun) {
            var cause = RemoteFailure.notRun(error(notRun.result()));
            return Optional.of(new Report(new TrialEnd.NotRun(notRun.result(), cause), true, true));
        }
        if (message instanceof Message.Failed failed) {
            var cause = RemoteFailure.broken(error(failed.result()));
            return Optional.of(new Report(new TrialEnd.Failed(failed.result(), cause), !failed.damaged(), true));
        }
        return Optional.empty();
    }

    private static String error(TrialResult result) {
        return result.error().orElse("No cause recorded");
    }

    private void cancelIfAsked() {
        if (cancelledAt.isEmpty() && task.cancelled().getAsBoolean()) {
            cancelledAt = Optional.of(System.nanoTime());
            worker.tell(new Message.Cancel());
        }
    }

    /** The trial ends itself at its limit, unless it hangs. */
    private boolean isLate() {
        return limit.isPresent() && graceOver(start + limit.get().duration().toNanos());
    }

    private boolean graceOver(long end) {
        return System.nanoTime() - end > settings.grace().toNanos();
    }

    private Report died() throws InterruptedException {
        int exitCode = worker.exitCode();
        String tail = worker.log().tail(logBefore);
        var cause = new WorkerDiedException("The worker JVM of " + task.key() + " " + ExitCause.inWords(exitCode, tail)
                + ". " + worker.log().described(tail));
        return new Report(TrialEnd.failed(task.key(), seconds(), cause), false, false);
    }

    private String hung() {
        return "It did not end by itself within " + settings.grace().toSeconds()
                + " s after that, so its worker JVM was killed. "
                + worker.log().described(worker.log().tail(logBefore));
    }

    private Report killed(RuntimeException cause) throws InterruptedException {
        worker.kill();
        return new Report(TrialEnd.failed(task.key(), seconds(), cause), false, false);
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
