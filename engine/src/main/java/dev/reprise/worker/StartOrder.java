package dev.reprise.worker;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When workers may start. A JVM that is new needs two cores, one for itself and one for its compiler: two that start on two cores are
 * kept from the compiled code by each other for so long that one of them alone would have trained more. So every other worker waits
 * until the first ones have had their start, and a run that is over before has not started it at all. Not safe for several threads.
 */
final class StartOrder {

    private static final int CORES_OF_A_START = 2;

    private final int atOnce;
    private final long lead;
    private final LongSupplier nanoTime;
    private int running;
    private long first;
    private boolean begun;

    /**
     * @param processors that all workers share
     * @param lead that the first workers have over the others
     * @param nanoTime a clock
     */
    StartOrder(int processors, Duration lead, LongSupplier nanoTime) {
        this.atOnce = Math.max(1, processors / CORES_OF_A_START);
        this.lead = lead.toNanos();
        this.nanoTime = nanoTime;
    }

    /** With this machine's processors. */
    static StartOrder here(Duration lead) {
        return new StartOrder(Runtime.getRuntime().availableProcessors(), lead, System::nanoTime);
    }

    /** How long the next worker has to wait, if nothing changes meanwhile; zero if it may start. */
    Duration untilNext() {
        if (running < atOnce) {
            return Duration.ZERO;
        }
        return Duration.ofNanos(Math.max(0, lead - (nanoTime.getAsLong() - first)));
    }

    /** A worker is started. */
    void starts() {
        if (!begun) {
            begun = true;
            first = nanoTime.getAsLong();
        }
        running++;
    }

    /** A worker is gone, or did not start. */
    void ended() {
        running--;
    }
}
