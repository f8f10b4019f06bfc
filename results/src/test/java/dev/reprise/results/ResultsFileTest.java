package dev.reprise.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.judge.Arm;
import dev.reprise.judge.Protocol;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ResultsFileTest {

    @TempDir
    Path folder;

    @Test
    void what_is_written_is_what_is_read() throws IOException {
        Path file = folder.resolve("results.json");
        Results results = results(Map.of("accuracy", 0.5));

        ResultsFile.write(results, file);

        assertThat(ResultsFile.read(file)).isEqualTo(results);
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void who_may_read_it_is_what_holds_for_any_new_file() throws IOException {
        Path file = folder.resolve("results.json");
        Path any = Files.createFile(folder.resolve("any"));

        ResultsFile.write(results(Map.of()), file);

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(any));
    }

    @Test
    void nan_and_infinities_survive() throws IOException {
        Path file = folder.resolve("results.json");
        var metrics = Map.of("nan", Double.NaN, "up", Double.POSITIVE_INFINITY, "down", Double.NEGATIVE_INFINITY);

        ResultsFile.write(results(metrics), file);

        assertThat(ResultsFile.read(file).experiments().get(0).trials().get(0).metrics())
                .isEqualTo(metrics);
        assertThat(file).content().contains("\"NaN\"", "\"Infinity\"", "\"-Infinity\"");
    }

    @Test
    void what_an_earlier_release_did_not_write_is_empty_and_what_a_later_one_adds_is_passed_over() throws IOException {
        Path file = Files.writeString(folder.resolve("claim.json"), """
                {"schemaVersion": 2, "startedAt": "2026-01-01T00:00:00Z", "finishedAt": "2026-01-01T00:00:00Z",
                 "profile": "quick", "fingerprint": {}, "reports": [], "summary": {}, "addedLater": [1],
                 "experiments": [{"id": "r/e", "className": "it.E", "title": "E", "report": "r", "locator": "",
                   "protocol": "FULL", "protocolNote": "", "assumptions": [], "tags": [], "datasets": [], "sweeps": [],
                   "trials": [], "claims": [{"id": "r/e/c", "quote": "q", "locator": "l", "kind": "threshold",
                     "metric": "m", "subject": "NUMBER", "arms": [{"lr": "0.1"}],
                     "protocol": "FULL", "outcome": "MET", "finding": {"verdict": "REPRODUCED", "reason": "because",
                     "reported": "", "measured": "", "unit": "", "seeds": 5, "votes": [], "rule": "r"}}]}]}
                """);

        var claim = ResultsFile.read(file).experiments().get(0).claims().get(0);

        assertThat(claim.finding().p()).isEmpty();
        assertThat(claim.finding().q()).isEmpty();
        assertThat(claim.finding().interval()).isEmpty();
    }

    @Test
    void half_of_an_emoji_anywhere_costs_no_file() throws IOException {
        Path file = folder.resolve("results.json");
        ResultsFile.write(
                results(Map.of("cut \uD83D", 1.0, "whole \uD83D\uDE00", 2.0)).withCommit(Optional.of("\uDE00")), file);

        Results read = ResultsFile.read(file);
        assertThat(read.experiments().get(0).trials().get(0).metrics())
                .containsOnlyKeys("cut \\uD83D", "whole \uD83D\uDE00");
        assertThat(read.commit()).contains("\\uDE00");
    }

    @Test
    void half_a_file_is_refused_by_name() throws IOException {
        Path file = folder.resolve("results.json");
        ResultsFile.write(results(Map.of()), file);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> ResultsFile.read(file))
                .isInstanceOf(ResultsFormatException.class)
                .hasMessageContaining("results.json")
                .hasMessageContaining("run the experiments again");
    }

    @Test
    void another_schema_version_is_refused_with_both_numbers_and_what_wrote_it() throws IOException {
        Path file = Files.writeString(
                folder.resolve("results.json"), "{\"schemaVersion\": 99, \"repriseVersion\": \"7.1\"}");

        assertThatThrownBy(() -> ResultsFile.read(file))
                .hasMessageContaining("schema version 99 of Reprise 7.1")
                .hasMessageContaining("this Reprise, " + RepriseVersion.current())
                .hasMessageContaining("version 2");
    }

    @Test
    void every_double_is_read_with_the_bits_that_were_written() throws IOException {
        var random = new SplittableRandom(1);
        var metrics = new LinkedHashMap<String, Double>();
        for (int i = 0; i < 20_000; i++) {
            double value = i % 2 == 0 ? Double.longBitsToDouble(random.nextLong()) : random.nextDouble();
            metrics.put("m" + i, Double.isNaN(value) ? Double.MIN_VALUE * i : value);
        }
        Path file = folder.resolve("results.json");

        ResultsFile.write(results(metrics), file);

        Map<String, Double> read =
                ResultsFile.read(file).experiments().get(0).trials().get(0).metrics();
        assertThat(read).containsExactlyEntriesOf(metrics);
    }

    private static Results results(Map<String, Double> metrics) {
        var trial = new TrialResult(
                new Arm(Map.of("lr", "0.1")),
                1,
                Status.COMPLETED,
                Origin.TRAINED,
                metrics,
                Map.of("train.loss", List.of(1.0, 0.5)),
                List.of(),
                Optional.of("ab".repeat(32)),
                1.5,
                Optional.empty());
        var experiment = new ExperimentResult(
                "r/e",
                "it.E",
                "E",
                Optional.of("r"),
                "Section 1",
                Protocol.FULL,
                "",
                List.of("assumed"),
                List.of("tag"),
                List.of(),
                List.of(new SweepResult("lr", List.of("0.1"), "learning rate", List.of("a tenth"))),
                List.of(trial),
                List.of());
        var now = Instant.parse("2026-01-01T00:00:00Z");
        return new Results(
                Results.SCHEMA_VERSION,
                now,
                now,
                "quick",
                Map.of("dl4j", "1.0.0-M2.1"),
                List.of(),
                List.of(experiment),
                Results.summarize(List.of(experiment)));
    }
}
