package dev.reprise.worker;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Looks at the memory of a worker that trains, once in a second. */
final class MemoryWatch {

    private static final long INTERVAL = Duration.ofSeconds(1).toNanos();

    private final MemoryPlan plan;
    private final Duration stay;
    private final Supplier<OptionalLong> residentBytes;
    private final LongSupplier nanoTime;
    private final long start;
    private long last;

    /** What to do about it. */
    enum Advice {
        NOTHING,
        /** The trial should go on in another worker. */
        SUSPEND,
        /** The worker must not go on. */
        KILL
    }

    MemoryWatch(MemoryPlan plan, Duration stay, Supplier<OptionalLong> residentBytes, LongSupplier nanoTime) {
        this.plan = plan;
        this.stay = stay;
        this.residentBytes = residentBytes;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.last = start;
    }

    Advice look() {
        long now = nanoTime.getAsLong();
        if (now - last < INTERVAL) {
            return Advice.NOTHING;
        }
        last = now;
        long bytes = residentBytes.get().orElse(0);
        if (bytes > plan.mostBytes()) {
            return Advice.KILL;
        }
        return bytes > plan.bytes() && now - start >= stay.toNanos() ? Advice.SUSPEND : Advice.NOTHING;
    }
}
