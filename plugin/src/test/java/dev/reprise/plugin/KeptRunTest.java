package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.results.RepeatableRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRunTest {

    private static final Instant FINISHED = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path folder;

    private KeptRun run;

    @BeforeEach
    void aRunThatEnded() throws IOException {
        run = new KeptRun(folder.resolve("results.json"), Files.createDirectory(folder.resolve("fork")));
        Files.writeString(run.results(), "{}");
        new RepeatableRun(FINISHED).write(run.repeatable());
        run.keep("inputs");
    }

    @Test
    void a_run_stands_while_its_inputs_are_the_same() throws IOException {
        assertThat(run.finishedWith("inputs")).contains(FINISHED);
        assertThat(run.finishedWith("others")).isEmpty();
    }

    @Test
    void a_run_whose_results_were_edited_or_deleted_does_not_stand() throws IOException {
        Files.writeString(run.results(), "{ }");
        assertThat(run.finishedWith("inputs")).isEmpty();

        Files.delete(run.results());
        assertThat(run.finishedWith("inputs")).isEmpty();
        run.keep("inputs");
        assertThat(run.finishedWith("inputs")).isEmpty();
    }

    @Test
    void a_run_that_may_come_out_otherwise_does_not_stand() throws IOException {
        Files.delete(run.repeatable());

        assertThat(run.finishedWith("inputs")).isEmpty();
    }

    @Test
    void a_run_stands_while_the_files_that_it_read_are_the_same() throws IOException {
        Path runs = Files.writeString(folder.resolve("runs of \u00e4.csv"), "seed,accuracy\n");
        new RepeatableRun(FINISHED, List.of(runs)).write(run.repeatable());
        run.keep("inputs");
        assertThat(run.finishedWith("inputs")).contains(FINISHED);

        Files.writeString(runs, "seed,accuracy\n1,0.9\n");
        assertThat(run.finishedWith("inputs")).isEmpty();
    }

    @Test
    void a_run_that_did_not_end_as_it_should_does_not_stand() throws IOException {
        run.forget();
        Files.writeString(run.results(), "{}");
        new RepeatableRun(FINISHED).write(run.repeatable());

        assertThat(run.finishedWith("inputs")).isEmpty();
    }
}
