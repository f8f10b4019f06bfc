package dev.reprise.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.judge.Verdict;
import dev.reprise.results.Runs;
import dev.reprise.results.TrialResult.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileTest {

    @TempDir
    Path folder;

    @Test
    void what_is_written_is_what_is_read() throws IOException {
        LockFile lock = Runs.usual().locked();

        assertThat(roundTrip(lock)).isEqualTo(lock);
    }

    @Test
    void nan_and_infinities_survive() throws IOException {
        var metrics = Map.of("nan", Double.NaN, "up", Double.POSITIVE_INFINITY, "down", Double.NEGATIVE_INFINITY);
        LockFile lock = Runs.usual()
                .trials(Runs.trial(1, Status.COMPLETED, metrics, "ab"))
                .locked();

        assertThat(roundTrip(lock)).isEqualTo(lock);
    }

    @Test
    void the_same_content_gives_the_same_bytes_whatever_the_order_of_acceptance() throws IOException {
        Runs here = Runs.usual();
        Runs there = here.on("dl4j", "1.0.0-M3");
        var forth = LockUpdate.of(here.locked(), there.results()).updated();
        var back = LockUpdate.of(there.locked(), here.results()).updated();

        assertThat(text(forth)).isEqualTo(text(back));
    }

    @Test
    void a_trial_and_a_verdict_have_a_line_each_for_reviewers() throws IOException {
        assertThat(text(Runs.usual().locked()).lines().map(String::strip))
                .contains("{\"arm\": {\"lr\": \"0.1\"},\"seed\": 2,\"parametersSha256\": \"" + "ff".repeat(32)
                        + "\",\"metrics\": {\"test.accuracy\": 0.25}}")
                .contains("\"r/e/claim\": \"REPRODUCED\"");
    }

    @Test
    void times_are_not_locked() {
        var metrics = Map.of("train.seconds", 3.2, "stepTime", 0.1, "test.accuracy", 0.5, "time.steps", 3.0);
        LockFile lock = Runs.usual()
                .trials(Runs.trial(1, Status.COMPLETED, metrics, "ab"))
                .locked();

        assertThat(lock.runs().get(0).experiments().get("r/e").trials().get(0).metrics())
                .containsOnlyKeys("test.accuracy", "time.steps");
    }

    @Test
    void claims_that_were_not_run_are_not_locked() {
        LockFile lock = Runs.usual().verdict(Verdict.NOT_RUN).locked();

        assertThat(lock.runs().get(0).experiments().get("r/e").verdicts()).isEmpty();
    }

    @Test
    void a_missing_file_is_an_empty_lock() throws IOException {
        assertThat(LockFile.read(folder.resolve("none.json"))).isEqualTo(LockFile.EMPTY);
    }

    @Test
    void another_schema_version_is_refused_with_both_numbers() throws IOException {
        Path file = Files.writeString(folder.resolve("reprise.lock.json"), "{\"schemaVersion\": 99}");

        assertThatThrownBy(() -> LockFile.read(file))
                .isInstanceOf(LockFormatException.class)
                .hasMessageContaining("99")
                .hasMessageContaining("version 1");
    }

    @Test
    void a_merge_conflict_is_refused_with_the_remedy() throws IOException {
        Path file = Files.writeString(folder.resolve("reprise.lock.json"), "<<<<<<< HEAD\n{}");

        assertThatThrownBy(() -> LockFile.read(file))
                .isInstanceOf(LockFormatException.class)
                .hasMessageContaining("reprise.lock.json")
                .hasMessageContaining("a merge left a conflict in line 1")
                .hasMessageContaining("git checkout --ours or --theirs");
    }

    @Test
    void a_conflict_of_which_a_marker_was_left_is_found_where_it_is() throws IOException {
        Path file = folder.resolve("reprise.lock.json");
        Runs.usual().locked().write(file);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add(5, "=======");
        Files.write(file, lines);

        assertThatThrownBy(() -> LockFile.read(file)).hasMessageContaining("a merge left a conflict in line 6");
    }

    @Test
    void half_a_file_is_refused_with_the_line_and_the_remedy() throws IOException {
        Path file = folder.resolve("reprise.lock.json");
        Runs.usual().locked().write(file);
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() / 2));

        assertThatThrownBy(() -> LockFile.read(file))
                .isInstanceOf(LockFormatException.class)
                .hasMessageContaining("in line ")
                .hasMessageContaining("restore it from version control");
    }

    @Test
    void what_a_merge_without_a_conflict_put_there_twice_is_refused() throws IOException {
        Path file = folder.resolve("reprise.lock.json");
        Runs.usual().locked().write(file);
        List<String> lines = Files.readAllLines(file);
        String verdict = lines.stream()
                .filter(line -> line.contains("REPRODUCED"))
                .findFirst()
                .orElseThrow();
        Files.writeString(
                file, String.join("\n", lines).replace(verdict, verdict + ",\n" + verdict.replace("REPR", "NOT_REPR")));
        assertThatThrownBy(() -> LockFile.read(file))
                .hasMessageContaining("Duplicate field")
                .hasMessageContaining("line");

        String trial = lines.stream()
                .filter(line -> line.contains("parametersSha256"))
                .findFirst()
                .orElseThrow()
                .strip()
                .replaceFirst(",$", "");
        Files.writeString(file, String.join("\n", lines).replace(trial, trial + "," + trial));
        assertThatThrownBy(() -> LockFile.read(file)).hasMessageContaining("is accepted twice");

        AcceptedRun run = Runs.usual().locked().runs().get(0);
        assertThatThrownBy(() -> new LockFile(LockFile.SCHEMA_VERSION, List.of(run, run)))
                .hasMessageContaining("two accepted runs are of the profile quick");
    }

    private LockFile roundTrip(LockFile lock) throws IOException {
        Path file = folder.resolve("reprise.lock.json");
        lock.write(file);
        return LockFile.read(file);
    }

    private String text(LockFile lock) throws IOException {
        Path file = folder.resolve("reprise.lock.json");
        lock.write(file);
        return Files.readString(file);
    }
}
