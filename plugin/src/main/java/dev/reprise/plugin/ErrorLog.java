package dev.reprise.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a JVM wrote to its standard error. */
final class ErrorLog {

    private static final int LINES = 30;
    private static final int FRAMES = 3;

    private ErrorLog() {}

    /** Whatever native code and users print there: what is not UTF-8 becomes a replacement character. */
    static String all(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
    }

    /** The last lines, with the first frames of each stack trace only, so that no trace pushes its message out. */
    static String end(Path file) throws IOException {
        List<String> kept = new ArrayList<>();
        int frames = 0;
        for (String line : all(file).lines().toList()) {
            frames = line.startsWith("\tat ") ? frames + 1 : 0;
            if (frames <= FRAMES) {
                kept.add(line);
            }
        }
        return String.join(System.lineSeparator(), kept.subList(Math.max(0, kept.size() - LINES), kept.size()));
    }
}
