package dev.reprise.worker;

import dev.reprise.execute.LastOutput;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The file with everything that a worker prints. */
record WorkerLog(Path file) {

    private static final int LINES = 30;
    private static final int BYTES = 8192;

    /** Bytes so far. */
    long size() {
        return file.toFile().length();
    }

    /** The last lines that were printed after the file had a size; empty if there are none, or they cannot be read. */
    String tail(long from) {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            long start = Math.max(from, in.length() - BYTES);
            in.seek(start);
            var bytes = new byte[(int) (in.length() - start)];
            in.readFully(bytes);
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    /** The same, introduced as what it is. */
    String described(String tail) {
        return LastOutput.described(tail.lines().toList(), file.toString(), "It printed nothing to " + file + ".");
    }
}
