package dev.reprise.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How many processes Linux has killed because memory ran out. */
final class KillsForMemory {

    /** Of the container, and of the machine. */
    private static final List<Path> COUNTERS =
            List.of(Path.of("/sys/fs/cgroup/memory.events"), Path.of("/proc/vmstat"));

    private static final String FIELD = "oom_kill ";

    private KillsForMemory() {}

    /** Since the machine started; empty where nothing counts them. */
    static OptionalLong soFar() {
        return soFar(COUNTERS);
    }

    static OptionalLong soFar(List<Path> counters) {
        List<Long> counts = counters.stream()
                .map(KillsForMemory::count)
                .flatMapToLong(OptionalLong::stream)
                .boxed()
                .toList();
        return counts.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(counts.stream().mapToLong(Long::longValue).sum());
    }

    private static OptionalLong count(Path counter) {
        if (!Files.isReadable(counter)) {
            return OptionalLong.empty();
        }
        try (Stream<String> lines = Files.lines(counter)) {
            return lines.filter(line -> line.startsWith(FIELD))
                    .mapToLong(line ->
                            Long.parseLong(line.substring(FIELD.length()).strip()))
                    .findFirst();
        } catch (IOException | RuntimeException e) {
            return OptionalLong.empty();
        }
    }
}
