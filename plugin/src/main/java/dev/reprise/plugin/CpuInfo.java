package dev.reprise.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What Linux tells of the processor. */
final class CpuInfo {

    private static final Path FILE = Path.of("/proc/cpuinfo");

    private CpuInfo() {}

    /** The first line that starts with a name, such as {@code flags}; empty where no system tells it. */
    static Optional<String> line(String name) throws IOException {
        if (!Files.isReadable(FILE)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(FILE)) {
            return lines.filter(line -> line.startsWith(name)).findFirst();
        }
    }
}
