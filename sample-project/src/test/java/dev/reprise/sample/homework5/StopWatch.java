package dev.reprise.sample.homework5;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * How long the processor works on this thread, from when this is made: unlike the time on the wall it does not depend on what else
 * the machine does, and a trial trains on one thread.
 */
final class StopWatch {

    static final String SECONDS = "train.cpu-seconds";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long start = threads.getCurrentThreadCpuTime();

    double seconds() {
        return (threads.getCurrentThreadCpuTime() - start) / 1e9;
    }
}
