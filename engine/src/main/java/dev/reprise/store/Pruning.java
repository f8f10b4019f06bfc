package dev.reprise.store;

import dev.reprise.store.StoreFiles.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes room in a store, but touches nothing that was used since the run started. */
record Pruning(StoreFiles files, Instant runStarted, Instant now) {

    /** A temporary file this old belongs to a process that was killed. */
    private static final Duration STALE = Duration.ofHours(1);

    /** So long after it was saved, nobody will continue a trial: most often its code has changed, and its key with it. */
    private static final Duration ABANDONED = Duration.ofDays(7);

    /** Clocks of shared disks differ, and some file systems count in steps of two seconds. */
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(5);

    long prune(long mostBytes) throws IOException {
        long freed = 0;
        List<Entry> kept = new ArrayList<>();
        for (Entry entry : files.entries()) {
            if (outOfUse(entry)) {
                freed += delete(entry);
            } else if (!entry.temporary()) {
                kept.add(entry);
            }
        }
        long total = kept.stream().mapToLong(Entry::bytes).sum();
        FileTime inUse = FileTime.from(runStarted.minus(CLOCK_SLACK));
        List<Entry> oldestFirst = kept.stream()
                .filter(entry -> entry.time().compareTo(inUse) < 0)
                .sorted(Comparator.comparing(Entry::time).thenComparing(Entry::path))
                .toList();
        for (Entry entry : oldestFirst) {
            if (total <= mostBytes) {
                break;
            }
            total -= entry.bytes();
            freed += delete(entry);
        }
        return freed;
    }

    private boolean outOfUse(Entry entry) {
        return entry.temporary() && olderThan(STALE, entry) || entry.checkpoint() && olderThan(ABANDONED, entry);
    }

    private boolean olderThan(Duration age, Entry entry) {
        return entry.time().compareTo(FileTime.from(now.minus(age))) < 0;
    }

    private static long delete(Entry entry) throws IOException {
        return Files.deleteIfExists(entry.path()) ? entry.bytes() : 0;
    }
}
