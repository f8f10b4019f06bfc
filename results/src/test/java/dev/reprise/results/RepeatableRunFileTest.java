package dev.reprise.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatableRunFileTest {

    @TempDir
    Path folder;

    @Test
    void what_was_written_is_read() throws IOException {
        var run = new RepeatableRun(Instant.parse("2026-01-01T12:34:56Z"));
        Path file = folder.resolve("new/repeatable");

        run.write(file);

        assertThat(RepeatableRun.read(file)).contains(run);
    }

    @Test
    void a_missing_or_damaged_file_says_nothing() throws IOException {
        Path damaged = Files.writeString(folder.resolve("damaged"), "2026-01-0");

        assertThat(RepeatableRun.read(folder.resolve("missing"))).isEmpty();
        assertThat(RepeatableRun.read(damaged)).isEmpty();
    }
}
