package dev.reprise.worker;

import dev.reprise.execute.TrialEnd;
import dev.reprise.execute.TrialExecutor;
import dev.reprise.execute.TrialTask;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Worker JVMs that train one trial each at a time. A worker starts when a trial finds none idle and the {@link StartOrder} lets it,
 * trains one trial after the other, and is replaced when it dies or has grown beyond its memory. There are never more than threads that call.
 */
final class WorkerPool implements TrialExecutor {

    private static final int STARTS_IN_VAIN = 3;
    private static final Duration POLL = Duration.ofMillis(100);

    private final WorkerSettings settings;
    private final WorkerStarter starter;
    private final StartOrder order;
    private final Deque<Worker> idle = new ArrayDeque<>();
    /** Held while it is not known yet whether any worker can start, so that a broken set-up is reported once. */
    private final ReentrantLock firstStart = new ReentrantLock();

    private final SetUpFailures setUp = new SetUpFailures();

    private boolean closed;
    private boolean everStarted;
    private int startsInVain;

    WorkerPool(WorkerSettings settings, StartOrder order) {
        this.settings = settings;
        this.starter = new WorkerStarter(settings);
        this.order = order;
    }

    @Override
    public TrialEnd execute(TrialTask task) {
        Duration trained = task.spent(); // what workers take to start is no time of the trial
        var checkpoints = new KeptCheckpoints(task.checkpoints());
        int vain = 0;
        try {
            while (true) {
                Optional<String> stop = setUp.reasonToStop();
                if (stop.isPresent()) {
                    return task.reported(TrialEnd.notRun(task.key(), 0, new CancellationException(stop.get())));
                }
                Optional<Worker> worker = take(task.cancelled());
                if (worker.isEmpty()) {
                    return task.reported(
                            TrialEnd.notRun(task.key(), 0, new CancellationException(reasonForNoWorker())));
                }
                long start = System.nanoTime();
                Supervision.Report report = train(task, worker.get(), checkpoints, trained);
                trained = trained.plusNanos(System.nanoTime() - start);
                if (report instanceof Supervision.Ended ended) {
                    return ended.heardByListeners() ? ended.end() : task.reported(ended.end());
                }
                if (report instanceof Supervision.NeverBegan never
                        && !worker.get().hasTrained()
                        && ++vain == STARTS_IN_VAIN) {
                    throw new WorkerStartException(
                            vain + " workers in a row ended before they began with the trial. " + never.how());
                }
            }
        } catch (WorkerStartException e) {
            return task.reported(TrialEnd.failed(task.key(), 0, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return task.reported(TrialEnd.notRun(task.key(), 0, new CancellationException("The run was interrupted")));
        }
    }

    /** How the runtime of its workers differs from the one that results are recorded under, if they may, and do. */
    Optional<String> difference() {
        return starter.difference();
    }

    private Supervision.Report train(TrialTask task, Worker worker, KeptCheckpoints checkpoints, Duration spent)
            throws InterruptedException {
        boolean reusable = false;
        try {
            Supervision.Report report = new Supervision(worker, task, settings, checkpoints, spent).run();
            reusable = report instanceof Supervision.Ended ended && ended.reusable();
            if (report instanceof Supervision.Ended ended) {
                setUp.ended(ended.end(), ended.damaged());
            }
            return report;
        } finally {
            giveBack(worker, reusable);
        }
    }

    private synchronized String reasonForNoWorker() {
        return hopeless()
                ? "No worker JVM can be started; the first trial that failed says why"
                : "The run was cancelled";
    }

    /** Empty if the trial is cancelled, or starting one was tried often enough. */
    private Optional<Worker> take(BooleanSupplier cancelled) throws WorkerStartException, InterruptedException {
        if (cancelled.getAsBoolean()) {
            return Optional.empty();
        }
        Optional<Worker> idleOne = takeIdleOrTurn(cancelled);
        if (idleOne.isPresent()) {
            return idleOne;
        }
        Optional<Worker> started = Optional.empty();
        try {
            started = cancelled.getAsBoolean() ? Optional.empty() : startOne();
            return started;
        } finally {
            if (started.isEmpty()) {
                gone();
            }
        }
    }

    /** Empty if the caller may start one. That counts as started until {@link #gone}. */
    private synchronized Optional<Worker> takeIdleOrTurn(BooleanSupplier cancelled) throws InterruptedException {
        Optional<Worker> free = takeIdle();
        while (free.isEmpty() && mayStart() && !cancelled.getAsBoolean()) {
            Duration wait = order.untilNext();
            if (wait.isZero()) {
                break;
            }
            TimeUnit.NANOSECONDS.timedWait(this, Math.min(wait.toNanos(), POLL.toNanos()));
            free = takeIdle();
        }
        if (free.isEmpty()) {
            order.starts();
        }
        return free;
    }

    private synchronized void gone() {
        order.ended();
        notifyAll();
    }

    /** Empty if that was tried often enough. */
    private Optional<Worker> startOne() throws WorkerStartException, InterruptedException {
        boolean first = firstStartIsOpen();
        if (first) {
            firstStart.lockInterruptibly();
        }
        try {
            return mayStart() ? Optional.of(start()) : Optional.empty();
        } finally {
            if (first) {
                firstStart.unlock();
            }
        }
    }

    private Worker start() throws WorkerStartException, InterruptedException {
        try {
            Worker worker = starter.start();
            started(true);
            return worker;
        } catch (WorkerStartException e) {
            started(false);
            throw e;
        }
    }

    /** Under the monitor. */
    private Optional<Worker> takeIdle() {
        while (!idle.isEmpty()) {
            Worker worker = idle.pop();
            if (worker.alive()) {
                return Optional.of(worker);
            }
            worker.close();
            order.ended();
        }
        return Optional.empty();
    }

    private synchronized boolean firstStartIsOpen() {
        return !everStarted;
    }

    private synchronized boolean mayStart() {
        return !closed && !hopeless();
    }

    private boolean hopeless() {
        return startsInVain >= (everStarted ? STARTS_IN_VAIN : 1);
    }

    private synchronized void started(boolean well) {
        everStarted |= well;
        startsInVain = well ? 0 : startsInVain + 1;
    }

    private void giveBack(Worker worker, boolean reusable) {
        OptionalLong resident = worker.residentBytes();
        boolean tooLarge =
                resident.isPresent() && resident.getAsLong() > settings.memory().bytes();
        if (!reusable || tooLarge || !keep(worker)) {
            worker.close();
            gone();
        }
    }

    private synchronized boolean keep(Worker worker) {
        if (!closed) {
            worker.trained();
            idle.push(worker);
            notifyAll();
        }
        return !closed;
    }

    @Override
    public void close() {
        Deque<Worker> ending;
        synchronized (this) {
            closed = true;
            ending = new ArrayDeque<>(idle);
            idle.clear();
        }
        ending.forEach(Worker::close);
    }
}
