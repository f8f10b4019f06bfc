package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.results.ReadingResult;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import dev.reprise.results.Shard;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardResultsTest {

    private static final Path ONE = Path.of("one");
    private static final Path TWO = Path.of("two");

    @TempDir
    Path folder;

    @Test
    void equal_duplicates_are_no_disagreement() {
        assertThatCode(() -> shards(Claims.completed(2, 0.5), Claims.completed(2, 0.5))
                        .refuseDisagreement())
                .doesNotThrowAnyException();
    }

    @Test
    void duplicates_that_disagree_are_refused_with_trial_metric_and_folders() {
        assertThatThrownBy(() -> shards(Claims.completed(2, 0.5), Claims.completed(2, 0.25))
                        .refuseDisagreement())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageStartingWith("The trial paper/study activation=RELU seed 2 has different results in one and"
                        + " two: the metric accuracy is 0.5 and 0.25.");
    }

    @Test
    void a_trial_that_another_shard_trained_is_no_disagreement_and_no_gap() {
        var shards = shards(Claims.completed(2, 0.5), Claims.left(new Shard(1, 2)));

        assertThatCode(() -> {
                    shards.refuseDisagreement();
                    shards.refuseGaps(Claims.results(List.of(Claims.completed(2, 0.5)), List.of()));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void a_trial_of_a_shard_that_is_not_there_is_refused() {
        TrialResult left = Claims.left(new Shard(3, 3));

        assertThatThrownBy(() -> shards(left, left).refuseGaps(merged("No shard has a result for it.")))
                .hasMessageContaining("paper/study activation=RELU seed 2: Left to shard 3 of 3, whose folder is not"
                        + " among reprise.merge.from");
    }

    @Test
    void a_trial_that_no_shard_knows_is_refused() {
        assertThatThrownBy(() -> shards(Claims.completed(1, 0.5), Claims.completed(1, 0.5))
                        .refuseGaps(merged("No shard has a result for it.")))
                .hasMessageContaining("paper/study activation=RELU seed 2: No shard has a result for it.");
    }

    @Test
    void a_trial_that_was_trained_but_cannot_be_restored_names_how_the_runtimes_differ() {
        var shard = withFingerprint(Claims.results(List.of(Claims.completed(2, 0.5)), List.of()), "jvm", "17");
        var merged = withFingerprint(merged("No shard has a result for it."), "jvm", "25");

        assertThatThrownBy(() -> new ShardResults(Map.of(ONE, shard)).refuseGaps(merged))
                .hasMessageContaining("their runtimes differ: jvm is 17 and 25");
    }

    @Test
    void data_that_a_shard_lacks_is_no_gap() {
        TrialResult noData = Claims.trial(Status.NOT_RUN, "The data set wind is missing");
        TrialResult left = Claims.left(new Shard(1, 2));

        assertThatCode(() -> shards(noData, left).refuseGaps(merged("The data set wind is missing")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_trial_of_another_reading_that_no_shard_trained_is_refused_like_any_other() {
        Results merged = reading(Claims.trial(Status.NOT_RUN, "No shard has a result for it."));
        Results noData = reading(Claims.trial(Status.NOT_RUN, "The data set wind is missing"));

        assertThatThrownBy(() -> new ShardResults(Map.of(ONE, reading())).refuseGaps(merged))
                .hasMessageContaining("paper/study activation=RELU seed 2: No shard has a result for it.");
        assertThatCode(() -> new ShardResults(Map.of(ONE, noData)).refuseGaps(merged))
                .doesNotThrowAnyException();
    }

    @Test
    void a_shard_is_found_in_the_given_folder_or_at_the_projects_own_path_below_it() throws IOException {
        Results results = Claims.of(List.of());
        ResultsFile.write(results, folder.resolve("shard-1/results.json"));
        ResultsFile.write(results, folder.resolve("shard-2/module/target/reprise/results.json"));
        var folders = new ShardFolders(folder, folder.resolve("module/target/reprise"));

        org.assertj.core.api.Assertions.assertThat(folders.folders(List.of("shard-1", "shard-2")))
                .containsExactly(folder.resolve("shard-1"), folder.resolve("shard-2/module/target/reprise"));
        assertThatThrownBy(() -> folders.folders(List.of("shard-3")))
                .hasMessageContaining("reprise.merge.from names " + folder.resolve("shard-3"));
    }

    private static ShardResults shards(TrialResult inOne, TrialResult inTwo) {
        return new ShardResults(new java.util.TreeMap<>(Map.of(
                ONE, Claims.results(List.of(inOne), List.of()), TWO, Claims.results(List.of(inTwo), List.of()))));
    }

    /** Of a run with another reading, some of whose trials did not complete. */
    private static Results reading(TrialResult... incomplete) {
        var reading = new ReadingResult("width", "How wide?", "30", "50", "50", 1, 1, List.of(), List.of(incomplete));
        return Claims.of(
                List.of(Claims.experiment("paper/study", List.of(), List.of()).withReadings(List.of(reading))));
    }

    private static Results merged(String reason) {
        return Claims.results(List.of(Claims.trial(Status.NOT_RUN, reason)), List.of());
    }

    private static Results withFingerprint(Results results, String name, String value) {
        return new Results(
                results.schemaVersion(),
                results.startedAt(),
                results.finishedAt(),
                results.profile(),
                Map.of(name, value),
                results.reports(),
                results.experiments(),
                results.summary());
    }
}
