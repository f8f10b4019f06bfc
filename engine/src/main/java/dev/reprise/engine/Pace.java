package dev.reprise.engine;

import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How far the run is, and how long the rest may take. */
final class Pace {

    private final long planned;
    private final int parallel;
    private final LongSupplier nanoTime;
    private final Map<TrialKey, Running> running = new LinkedHashMap<>();
    private long untrained;
    private long trained;
    private double trainingSeconds;

    /**
     * A trial that trains.
     *
     * @param epoch the last that ended, 0 if none did
     * @param since when it started, in nanoseconds
     */
    record Running(TrialKey trial, int epoch, int epochs, double loss, long since, double seconds) {

        double epochsPerSecond() {
            return epoch / seconds;
        }

        /** Seconds that it still takes if it goes on as before; empty before its first epoch has ended. */
        Optional<Double> secondsLeft() {
            return epoch == 0 ? Optional.empty() : Optional.of(seconds / epoch * (epochs - epoch));
        }
    }

    /**
     * @param planned trials; more may come
     * @param parallel how many train at the same time
     */
    Pace(long planned, int parallel, LongSupplier nanoTime) {
        this.planned = planned;
        this.parallel = parallel;
        this.nanoTime = nanoTime;
    }

    synchronized void started(TrialKey trial) {
        running.put(trial, new Running(trial, 0, 0, Double.NaN, nanoTime.getAsLong(), 0));
    }

    synchronized void epoch(TrialKey trial, int epoch, int epochs, double loss) {
        running.computeIfPresent(
                trial, (key, r) -> new Running(key, epoch, epochs, loss, r.since(), secondsSince(r.since())));
    }

    synchronized void ended(TrialKey trial, TrialResult result) {
        running.remove(trial);
        if (result.origin() == Origin.RESTORED || result.status() == Status.NOT_RUN) {
            untrained++;
        } else {
            trained++;
            trainingSeconds += result.seconds();
        }
    }

    synchronized List<Running> running() {
        return List.copyOf(running.values());
    }

    synchronized long finished() {
        return untrained + trained;
    }

    synchronized long total() {
        return Math.max(planned, untrained + trained + running.size());
    }

    /**
     * What is left if those that wait are like those that ended, as to how long they take and how many of them need no training; empty as
     * long as nothing tells.
     */
    synchronized Optional<Duration> left() {
        double ofRunning = running.values().stream()
                .flatMap(r -> r.secondsLeft().stream())
                .mapToDouble(Double::doubleValue)
                .sum();
        long waiting = total() - finished() - running.size();
        if (trained == 0 && (waiting > 0 || ofRunning == 0)) {
            return Optional.empty();
        }
        double each = trained == 0 ? 0 : trainingSeconds / (trained + untrained);
        double seconds = (ofRunning + waiting * each) / Math.max(1, Math.min(parallel, running.size() + waiting));
        return Optional.of(Duration.ofMillis((long) (seconds * 1000)));
    }

    private double secondsSince(long start) {
        return (nanoTime.getAsLong() - start) / 1e9;
    }
}
