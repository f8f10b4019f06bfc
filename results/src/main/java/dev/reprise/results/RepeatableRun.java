package dev.reprise.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * Says of a run, in a file beside its results, that it would come to the same if it were run again and nothing changed that it was made
 * of: each trial completed, and no code of the project decides in each run anew what happens, or listens.
 *
 * @param finishedAt the run's end, as its results state it
 */
public record RepeatableRun(Instant finishedAt) {

    /** Writes next to the target and moves into place. */
    public void write(Path file) throws IOException {
        ResultsFile.writeAtomically((finishedAt + "\n").getBytes(StandardCharsets.US_ASCII), file);
    }

    /** What the file says; empty if it is missing or not understood, which is to say that the run may come out otherwise. */
    public static Optional<RepeatableRun> read(Path file) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return Optional.of(new RepeatableRun(Instant.parse(new String(bytes, StandardCharsets.US_ASCII).strip())));
        } catch (NoSuchFileException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
