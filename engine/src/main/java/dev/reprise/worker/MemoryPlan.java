package dev.reprise.worker;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How the machine's memory is shared.
 *
 * @param workers that run at the same time
 * @param bytes resident size of a worker above which it is replaced
 * @param asked how many workers were asked for
 */
record MemoryPlan(int workers, long bytes, int asked) {

    private static final long MEGABYTE = 1L << 20;
    private static final long LARGEST_HEAP = 3072 * MEGABYTE;
    private static final long SMALLEST_HEAP = 256 * MEGABYTE;
    private static final long LARGEST_DEFAULT = 6144 * MEGABYTE;
    /** What a worker with DL4J and a small network needs. */
    private static final long SMALLEST_DEFAULT = 1024 * MEGABYTE;

    /**
     * Three quarters of this machine's (or container's) memory in equal shares, of 1 to 6 GB, unless a share is given. There are no more
     * workers than the memory has shares.
     */
    public static MemoryPlan of(int workers, OptionalLong megabytes) {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return of(workers, megabytes, system.getTotalMemorySize());
    }

    static MemoryPlan of(int workers, OptionalLong megabytes, long physicalBytes) {
        long forAll = megabytes.isPresent() ? physicalBytes : physicalBytes / 4 * 3;
        long share = megabytes.isPresent()
                ? megabytes.getAsLong() * MEGABYTE
                : Math.max(SMALLEST_DEFAULT, Math.min(LARGEST_DEFAULT, forAll / workers));
        int fed = (int) Math.max(1, Math.min(workers, forAll / share));
        return new MemoryPlan(fed, share, workers);
    }

    /** What to say where there are fewer workers than were asked for. */
    public Optional<String> notice() {
        return workers == asked
                ? Optional.empty()
                : Optional.of(asked + " workers were asked for, but this machine's memory feeds " + workers + " of "
                        + bytes / MEGABYTE + " MB each, so no more train at the same time; reprise.workerMemory sets"
                        + " another share, reprise.threads the number");
    }

    /** A worker that cannot be replaced, because its trial saves no checkpoints, may use half as much again. */
    long mostBytes() {
        return bytes + bytes / 2;
    }

    /** Half of a worker's memory is left to what DL4J allocates outside of the heap. */
    long heapBytes() {
        return Math.max(SMALLEST_HEAP, Math.min(LARGEST_HEAP, bytes / 2));
    }

    /**
     * The heap begins as small as the JVM has it, and grows where the garbage of a training asks for it: memory that is touched for the first time costs
     * a second of a core per gigabyte, which is what many a short study trains in.
     */
    List<String> jvmArguments() {
        return List.of("-Xmx" + heapBytes() / MEGABYTE + "m");
    }
}
