package dev.reprise.sample.mva2020;

import java.lang.management.ManagementFactory;

/** The processor time of the thread that trains, which other work on the machine does not lengthen. */
final class CpuTime {

    private static final double NANOSECONDS = 1e9;

    private CpuTime() {}

    /** Since the thread started. */
    static double seconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / NANOSECONDS;
    }
}
