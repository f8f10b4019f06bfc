package dev.reprise.spark;

import dev.reprise.execute.TrialEnd;
import dev.reprise.execute.TrialExecutor;
import dev.reprise.execute.TrialTask;
import dev.reprise.spark.driver.Frame;
import dev.reprise.spark.driver.Frame.Kind;
import dev.reprise.worker.RemoteTrials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands trials to Spark's driver, which starts when the first one comes. */
final class SparkTrials implements TrialExecutor {

    private static final int LOOK_MILLIS = 200;

    /** How long a trial that is not wanted any more may take to end; a worker is killed before. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final SparkSettings settings;
    private Optional<Driver> driver = Optional.empty();
    private boolean failed;
    private boolean closed;

    SparkTrials(SparkSettings settings) {
        this.settings = settings;
    }

    @Override
    public TrialEnd execute(TrialTask task) {
        if (task.cancelled().getAsBoolean()) {
            return notRun(task, "The run was cancelled");
        }
        try {
            Optional<Driver> running = driver();
            return running.isPresent()
                    ? train(task, running.get())
                    : notRun(task, "Spark's driver could not start; the first trial that failed says why");
        } catch (IOException e) {
            return task.reported(TrialEnd.failed(task.key(), 0, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return notRun(task, "The run was interrupted");
        }
    }

    /** Empty if it could not start when that was tried. */
    private synchronized Optional<Driver> driver() throws IOException {
        if (driver.isEmpty() && !failed && !closed) {
            failed = true;
            driver = Optional.of(Driver.start(settings));
        }
        return driver;
    }

    private static TrialEnd train(TrialTask task, Driver driver) throws InterruptedException {
        int number = driver.next();
        CompletableFuture<Frame> end = driver.train(number, RemoteTrials.order(task));
        Optional<Long> cancelledAt = Optional.empty();
        while (true) {
            try {
                return end(task, end.get(LOOK_MILLIS, TimeUnit.MILLISECONDS), cancelledAt.isPresent());
            } catch (ExecutionException e) {
                return notRun(task, driver.end());
            } catch (TimeoutException e) {
                if (cancelledAt.isEmpty() && task.cancelled().getAsBoolean()) {
                    cancelledAt = Optional.of(System.nanoTime());
                    driver.cancel(number);
                }
                if (cancelledAt.isPresent() && System.nanoTime() - cancelledAt.get() > GRACE.toNanos()) {
                    return notRun(task, "The run was cancelled");
                }
            }
        }
    }

    private static TrialEnd end(TrialTask task, Frame frame, boolean cancelled) {
        if (frame.kind() == Kind.ENDED) {
            byte[] content = frame.content();
            int line = 0;
            while (content[line] != '\n') {
                line++;
            }
            String place = new String(content, 0, line, StandardCharsets.UTF_8);
            return RemoteTrials.end(task, Arrays.copyOfRange(content, line + 1, content.length), place);
        }
        return cancelled
                ? notRun(task, "The run was cancelled")
                : task.reported(TrialEnd.failed(
                        task.key(), 0, new IllegalStateException("Spark gave the trial up: " + frame.text())));
    }

    private static TrialEnd notRun(TrialTask task, String reason) {
        return task.reported(TrialEnd.notRun(task.key(), 0, new CancellationException(reason)));
    }

    @Override
    public void close() {
        Optional<Driver> ending;
        synchronized (this) {
            closed = true;
            ending = driver;
        }
        ending.ifPresent(Driver::close);
    }
}
