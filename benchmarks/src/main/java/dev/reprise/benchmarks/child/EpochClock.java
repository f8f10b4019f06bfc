package dev.reprise.benchmarks.child;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Times epochs, once the first ones have warmed the JVM up. All on the thread that trains. */
public final class EpochClock {

    private static final int FEWEST = 3;
    private static final double NANOSECONDS = 1e9;
    private static final double MICROSECONDS = 1e6;
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    private final double warmUp;
    private final double measured;
    private final List<Epoch> epochs = new ArrayList<>();
    private double warm;
    private int skipped;
    private double sum;
    private long started;
    private long processorStarted;
    private long bytesBefore;

    /**
     * @param warmUp seconds of training that do not count
     * @param measured seconds of training that do; at least three epochs
     */
    public EpochClock(double warmUp, double measured) {
        this.warmUp = warmUp;
        this.measured = measured;
    }

    /**
     * What one epoch took.
     *
     * @param processorSeconds of the thread; neither other programs nor the collection of garbage are in it
     * @param bytes of objects that it allocated
     */
    record Epoch(double seconds, double processorSeconds, long bytes) {}

    /** An epoch starts. */
    public void start() {
        bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
        processorStarted = THREADS.getCurrentThreadCpuTime();
        started = System.nanoTime();
    }

    /** An epoch ended. */
    public void stop() {
        double seconds = (System.nanoTime() - started) / NANOSECONDS;
        double ofProcessor = (THREADS.getCurrentThreadCpuTime() - processorStarted) / NANOSECONDS;
        add(new Epoch(seconds, ofProcessor, THREADS.getCurrentThreadAllocatedBytes() - bytesBefore));
    }

    void add(Epoch epoch) {
        if (warm < warmUp) {
            warm += epoch.seconds();
            skipped++;
            return;
        }
        epochs.add(epoch);
        sum += epoch.seconds();
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
        return each(epoch -> epoch.seconds() * MICROSECONDS / steps);
    }

    /** The same of processor time. */
    double[] processorMicroseconds(int steps) {
        return each(epoch -> epoch.processorSeconds() * MICROSECONDS / steps);
    }

    /** Bytes of objects that a step allocates, epoch by epoch. */
    double[] bytes(int steps) {
        return each(epoch -> epoch.bytes() / (double) steps);
    }

    private double[] each(ToDoubleFunction<Epoch> number) {
        return epochs.stream().mapToDouble(number).toArray();
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
