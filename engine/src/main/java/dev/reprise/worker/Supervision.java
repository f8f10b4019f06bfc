package dev.reprise.worker;

import dev.reprise.execute.TrialEnd;
import dev.reprise.execute.TrialLimit;
import dev.reprise.execute.TrialTask;
import dev.reprise.execute.TrialTimeoutException;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.train.CompletedTrial;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Watches over one trial in a worker: passes on what it says, and sees that it ends. */
final class Supervision {

    private static final Duration LOOK = Duration.ofMillis(200);

    private static final long MEGABYTE = 1L << 20;

    private final Worker worker;
    private final TrialTask task;
    private final WorkerSettings settings;
    private final Optional<TrialLimit> limit;
    private final KeptCheckpoints checkpoints;
    private final Duration spent;
    private final MemoryWatch memory;
    private final long logBefore;
    private final OptionalLong killsBefore = KillsForMemory.soFar();
    /** When the trial began, as far as is known: what a worker takes until then is no time of the trial. */
    private long start = System.nanoTime();

    private Optional<Long> cancelledAt = Optional.empty();
    private boolean suspending;
    private boolean began;
    private boolean spoilt;

    /** How it went. */
    sealed interface Report {}

    /**
     * The trial has ended.
     *
     * @param reusable whether the worker may train another trial
     * @param damaged whether it failed in a way that spoils its JVM
     * @param heardByListeners whether the worker's listeners were notified of the end
     */
    record Ended(TrialEnd end, boolean reusable, boolean damaged, boolean heardByListeners) implements Report {}

    /** The trial is to go on in another worker from its last checkpoint. */
    record ContinuesElsewhere() implements Report {}

    /**
     * The worker ended before it turned to the trial, which is not to blame and should get another one.
     *
     * @param how it ended, as a sentence
     */
    record NeverBegan(String how) implements Report {}

    /**
     * @param checkpoints of the trial
     * @param spent how long it trained in other workers
     */
    Supervision(Worker worker, TrialTask task, WorkerSettings settings, KeptCheckpoints checkpoints, Duration spent) {
        this.worker = worker;
        this.task = task;
        this.settings = settings;
        this.limit = TrialLimit.shorter(
                task.experiment().procedure().timeLimit(), settings.conditions().limit());
        this.checkpoints = checkpoints;
        this.spent = spent;
        this.memory = new MemoryWatch(settings.memory(), settings.stay(), worker::residentBytes, System::nanoTime);
        this.logBefore = worker.log().size();
    }

    Report run() throws InterruptedException {
        worker.tell(order());
        while (true) {
            Worker.Event event = worker.listen(LOOK);
            if (event instanceof Worker.Disconnected) {
                return began ? died() : new NeverBegan(end("A worker JVM that was waiting for a trial "));
            }
            if (event instanceof Worker.Malformed malformed) {
                return malformed(malformed.problem());
            }
            Optional<Report> end =
                    event instanceof Worker.Received received ? understand(received.message()) : Optional.empty();
            if (end.isEmpty()) {
                end = intervene();
            }
            if (end.isPresent()) {
                return end.get();
            }
        }
    }

    private Message.Train order() {
        TrialKey key = task.key();
        return new Message.Train(
                task.experiment().type().getName(),
                key.arm().values(),
                key.seed(),
                spent,
                checkpoints.latest(),
                checkpoints.interval());
    }

    /** The report, if the message is about the trial's end. */
    private Optional<Report> understand(Message message) {
        if (message instanceof Message.Completed completed) {
            var trial = new CompletedTrial(completed.result(), completed.datasets());
            return Optional.of(new Ended(new TrialEnd.Completed(trial), !spoilt, false, true));
        }
        if (message instanceof Message.NotRun notRun) {
            var cause = RemoteFailure.notRun(error(notRun.result()));
            return Optional.of(new Ended(new TrialEnd.NotRun(notRun.result(), cause), !spoilt, false, true));
        }
        if (message instanceof Message.Failed failed) {
            var cause = RemoteFailure.failed(error(failed.result()));
            var end = new TrialEnd.Failed(failed.result(), cause, failed.overLimit());
            return Optional.of(new Ended(end, !failed.damaged() && !spoilt, failed.damaged(), true));
        }
        if (message instanceof Message.Suspended) {
            return Optional.of(new ContinuesElsewhere());
        }
        passOn(message);
        return Optional.empty();
    }

    private void passOn(Message message) {
        if (message instanceof Message.Epoch epoch) {
            task.progress().epochFinished(task.key(), epoch.epoch(), epoch.epochs(), epoch.loss());
        } else if (message instanceof Message.Checkpoint checkpoint) {
            checkpoints.save(checkpoint.content());
        } else if (message instanceof Message.Discard discard) {
            checkpoints.discard(discard.reason());
        } else if (message instanceof Message.Began) {
            began = true;
            start = System.nanoTime();
        } else if (message instanceof Message.Spoilt) {
            spoilt = true;
        }
    }

    /** Sees to it that the trial ends when it has to. */
    private Optional<Report> intervene() throws InterruptedException {
        TrialKey key = task.key();
        cancelIfAsked();
        if (isLate()) {
            return Optional.of(killed(
                    TrialEnd.failed(key, seconds(), new TrialTimeoutException(key, limit.orElseThrow(), hung()))));
        }
        if (cancelledAt.isPresent() && graceOver(cancelledAt.get())) {
            return Optional.of(killed(TrialEnd.notRun(key, seconds(), RemoteFailure.notRun("The run was cancelled"))));
        }
        MemoryWatch.Advice advice = memory.look();
        if (advice == MemoryWatch.Advice.KILL) {
            return Optional.of(killed(TrialEnd.failed(key, seconds(), new WorkerDiedException(tooLarge()))));
        }
        if (advice == MemoryWatch.Advice.SUSPEND && !suspending) {
            suspending = true;
            worker.tell(new Message.Suspend());
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
        return limit.isPresent()
                && graceOver(start + limit.get().duration().minus(spent).toNanos());
    }

    private boolean graceOver(long end) {
        return System.nanoTime() - end > settings.grace().toNanos();
    }

    private Report died() throws InterruptedException {
        String end = end("Its worker JVM ");
        var cause = new WorkerDiedException(end, ExitCause.isKill(worker.exitCode(), killsBefore));
        return new Ended(TrialEnd.failed(task.key(), seconds(), cause), false, false, false);
    }

    /** Waits for it, and says how it came. */
    private String end(String subject) throws InterruptedException {
        OptionalInt exitCode = worker.exitCode();
        String tail = worker.log().tail(logBefore);
        return subject
                + (exitCode.isPresent()
                        ? ExitCause.inWords(exitCode.getAsInt(), tail, killsBefore)
                        : "hung up although it went on, and so was ended")
                + ". " + worker.log().described(tail);
    }

    private Report malformed(String problem) throws InterruptedException {
        var cause = new WorkerDiedException("What its worker JVM said cannot be read: " + problem + ". "
                + worker.log().described(worker.log().tail(logBefore)));
        return killed(TrialEnd.failed(task.key(), seconds(), cause));
    }

    private String tooLarge() {
        return task.key() + " used more than "
                + settings.memory().mostBytes() / MEGABYTE
                + " MB of physical memory, so its worker JVM was killed; train through Trial.fit, which can go on in a fresh"
                + " worker, run fewer workers (reprise.threads), or raise reprise.workerMemory, which is "
                + settings.memory().bytes() / MEGABYTE;
    }

    private String hung() {
        return "It did not end by itself within " + settings.grace().toSeconds()
                + " s after that, so its worker JVM was killed. "
                + worker.log().described(worker.log().tail(logBefore));
    }

    private Report killed(TrialEnd end) throws InterruptedException {
        worker.kill();
        return new Ended(end, false, false, false);
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
