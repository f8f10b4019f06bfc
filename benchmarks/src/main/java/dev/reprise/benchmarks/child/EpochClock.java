package dev.reprise.benchmarks.child;

import java.util.ArrayList;
import java.util.List;

/** Times epochs, once the first ones have warmed the JVM up. */
public final class EpochClock {

    private static final int FEWEST = 3;
    private static final double NANOSECONDS = 1e9;

    private final double warmUp;
    private final double measured;
    private final List<Double> epochs = new ArrayList<>();
    private double warm;
    private int skipped;
    private double sum;
    private long started;

    /**
     * @param warmUp seconds of training that do not count
     * @param measured seconds of training that do; at least three epochs
     */
    public EpochClock(double warmUp, double measured) {
        this.warmUp = warmUp;
        this.measured = measured;
    }

    /** An epoch starts. */
    public void start() {
        started = System.nanoTime();
    }

    /** An epoch ended. */
    public void stop() {
        add((System.nanoTime() - started) / NANOSECONDS);
    }

    void add(double seconds) {
        if (warm < warmUp) {
            warm += seconds;
            skipped++;
            return;
        }
        epochs.add(seconds);
        sum += seconds;
    }

    /** Whether there is enough. */
    public boolean enough() {
        return epochs.size() >= FEWEST && sum >= measured;
    }

    /** Epochs of the warm-up. */
    int skipped() {
        return skipped;
    }

    /** Microseconds per step, epoch by epoch. */
    public double[] microseconds(int steps) {
        return epochs.stream().mapToDouble(seconds -> seconds / steps * 1e6).toArray();
    }

    /** Trains epoch after epoch until there is enough. */
    public void time(Runnable epoch) {
        while (!enough()) {
            timeOne(epoch);
        }
    }

    /** Trains one epoch. */
    public void timeOne(Runnable epoch) {
        start();
        epoch.run();
        stop();
    }
}
