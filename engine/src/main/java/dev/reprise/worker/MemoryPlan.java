package dev.reprise.worker;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.OptionalLong;

/**
 * How the machine's memory is shared.
 *
 * @param workers that run at the same time
 * @param bytes resident size of a worker above which it is replaced
 */
public record MemoryPlan(int workers, long bytes) {

    private static final long MEGABYTE = 1L << 20;
    private static final long LARGEST_HEAP = 3072 * MEGABYTE;
    private static final long SMALLEST_HEAP = 256 * MEGABYTE;
    private static final long LARGEST_DEFAULT = 6144 * MEGABYTE;

    /** Three quarters of this machine's (or container's) memory in equal shares, of at most 6 GB, unless a share is given. */
    public static MemoryPlan of(int workers, OptionalLong megabytes) {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return of(workers, megabytes, system.getTotalMemorySize());
    }

    static MemoryPlan of(int workers, OptionalLong megabytes, long physicalBytes) {
        long share = Math.min(LARGEST_DEFAULT, physicalBytes / 4 * 3 / workers);
        return new MemoryPlan(
                workers, megabytes.isPresent() ? megabytes.getAsLong() * MEGABYTE : Math.max(share, SMALLEST_HEAP));
    }

    /** A worker that cannot be replaced, because its trial saves no checkpoints, may use half as much again. */
    long mostBytes() {
        return bytes + bytes / 2;
    }

    /** Half of a worker's memory is left to what DL4J allocates outside of the heap. */
    long heapBytes() {
        return Math.max(SMALLEST_HEAP, Math.min(LARGEST_HEAP, bytes / 2));
    }

    /** A third of the heap for what is new: training makes much garbage that lives no longer than a step. */
    List<String> jvmArguments() {
        return List.of("-Xmx" + heapBytes() / MEGABYTE + "m", "-Xmn" + heapBytes() / 3 / MEGABYTE + "m");
    }
}
