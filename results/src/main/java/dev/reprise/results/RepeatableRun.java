package dev.reprise.results;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Says of a run, in a file beside its results, that it would come to the same if it were run again and nothing changed that it was made
 * of: each trial completed, and no code of the project decides in each run anew what happens, or listens.
 *
 * @param finishedAt the run's end, as its results state it
 * @param files what it read that is neither code nor settings: files and folders, absolute
 */
public record RepeatableRun(Instant finishedAt, List<Path> files) {

    public RepeatableRun {
        files = List.copyOf(files);
    }

    /** A run that read no such file. */
    public RepeatableRun(Instant finishedAt) {
        this(finishedAt, List.of());
    }

    /** Writes next to the target and moves into place. */
    public void write(Path file) throws IOException {
        var text = new StringBuilder(finishedAt + "\n");
        files.forEach(read -> text.append(read.toUri().toASCIIString()).append('\n'));
        ResultsFile.writeAtomically(text.toString().getBytes(StandardCharsets.US_ASCII), file);
    }

    /** What the file says; empty if it is missing or not understood, which is to say that the run may end otherwise. */
    public static Optional<RepeatableRun> read(Path file) throws IOException {
        try {
            List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new RepeatableRun(
                            Instant.parse(lines.get(0).strip()),
                            lines.stream()
                                    .skip(1)
                                    .map(URI::create)
                                    .map(Path::of)
                                    .toList()));
        } catch (NoSuchFileException | DateTimeException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }
}
