package dev.reprise.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How much physical memory a process uses, where the system tells. */
final class ResidentMemory {

    private static final String FIELD = "VmRSS:";
    private static final int KILOBYTE = 1024;

    private ResidentMemory() {}

    /** Bytes, from Linux' /proc; empty elsewhere, or if the process is gone. */
    static OptionalLong of(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.isReadable(status)) {
            return OptionalLong.empty();
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(FIELD))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * KILOBYTE)
                    .findFirst();
        } catch (IOException | RuntimeException e) {
            return OptionalLong.empty(); // it ended meanwhile
        }
    }
}
