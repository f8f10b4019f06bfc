package dev.reprise.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.reprise.Expect;
import dev.reprise.Experiment;
import dev.reprise.Reading;
import dev.reprise.Sweep;
import dev.reprise.Train;
import dev.reprise.data.DataUnavailableException;
import dev.reprise.judge.NotRunCause;
import dev.reprise.judge.Verdict;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.RunParameters;
import dev.reprise.parameters.TrialParameters;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.NotRun;
import dev.reprise.results.ReadingResult;
import dev.reprise.results.ResultsFile;
import dev.reprise.results.Shard;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import dev.reprise.train.Trial;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;

class ShardsTest {

    @TempDir
    Path folder;

    @Test
    void a_shard_trains_its_share_and_says_whose_the_others_are() throws IOException {
        ExperimentResult shard = shard(1, 2, Sound.class);

        assertThat(shard.trials()).hasSize(8);
        assertThat(shard.trials())
                .filteredOn(trial -> trial.status() == Status.COMPLETED)
                .hasSize(4);
        assertThat(shard.trials())
                .filteredOn(trial -> trial.status() == Status.NOT_RUN)
                .hasSize(4)
                .allSatisfy(trial -> {
                    assertThat(trial.error()).contains("Left to shard 2 of 2");
                    assertThat(trial.notRun()).contains(NotRun.leftTo(new Shard(2, 2)));
                    assertThat(trial.origin()).isEqualTo(Origin.NONE);
                });
    }

    @Test
    void claims_that_need_trials_of_another_shard_are_not_run() throws IOException {
        ClaimResult claim = shard(1, 2, Sound.class).claims().get(0);

        assertThat(claim.verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(claim.finding().cause()).contains(NotRunCause.OTHER_SHARD);
        assertThat(claim.finding().reason()).isEqualTo("2 trials did not run: Left to shard 2 of 2");
    }

    @Test
    void shards_that_are_merged_say_what_one_run_says() throws IOException {
        shard(1, 3, Sound.class);
        shard(2, 3, Sound.class);
        shard(3, 3, Sound.class);

        ExperimentResult merged = merge(3, Sound.class);

        assertThat(merged.trials()).hasSize(8).allSatisfy(trial -> assertThat(trial.origin())
                .isEqualTo(Origin.RESTORED));
        ExperimentResult alone = run(folder.resolve("alone.json"), Sound.class);
        assertThat(merged.claims()).isEqualTo(alone.claims()).isNotEmpty();
        assertThat(merged.trials().stream().map(TrialResult::metrics))
                .isEqualTo(alone.trials().stream().map(TrialResult::metrics).toList());
    }

    @Test
    void a_trial_that_no_shard_brought_is_not_trained_by_the_merge() throws IOException {
        shard(1, 2, Sound.class);

        ExperimentResult merged = merge(1, Sound.class);

        assertThat(merged.trials())
                .filteredOn(trial -> trial.status() == Status.NOT_RUN)
                .hasSize(4)
                .allSatisfy(trial -> assertThat(trial.error().orElse("")).startsWith("No shard has a result for it."));
        assertThat(merged.claims().get(0).finding().cause()).contains(NotRunCause.NOT_IN_ANY_SHARD);
    }

    @Test
    void a_trial_that_failed_in_its_shard_has_failed_in_the_merge() throws IOException {
        shard(1, 2, Broken.class);
        shard(2, 2, Broken.class);

        ExperimentResult merged = merge(2, Broken.class);

        assertThat(merged.trials())
                .filteredOn(trial -> trial.status() == Status.FAILED)
                .singleElement()
                .satisfies(trial -> assertThat(trial.error().orElse("")).contains("The flux capacitor is empty"));
        assertThat(merged.claims().get(0).finding().reason())
                .contains("1 trial failed")
                .contains("The flux capacitor is empty");
    }

    @Test
    void a_trial_of_another_reading_that_failed_in_its_shard_has_failed_in_the_merge() throws IOException {
        ExperimentResult first = shard(1, 2, BrokenReading.class);
        ExperimentResult second = shard(2, 2, BrokenReading.class);

        ReadingResult merged = merge(2, BrokenReading.class).readings().get(0);

        assertThat(merged.incomplete()).singleElement().satisfies(trial -> {
            assertThat(trial.status()).isEqualTo(Status.FAILED);
            assertThat(trial.error().orElse("")).contains("Fifty is too many");
        });
        assertThat(merged.claims().get(0).finding().cause()).contains(NotRunCause.TRIALS_FAILED);
        assertThat(merged.claims().get(0).finding().reason())
                .contains("1 trial failed")
                .contains("Fifty is too many");
        assertThat(Stream.of(first, second))
                .flatMap(shard -> shard.readings().get(0).incomplete())
                .hasSize(1); // what is left to the other shard is no news
    }

    @Test
    void data_that_a_shard_lacked_is_reported_by_the_merge() throws IOException {
        shard(1, 2, NoData.class);
        shard(2, 2, NoData.class);

        assertThat(merge(2, NoData.class).claims().get(0).finding().reason()).contains("Get it from the author");
    }

    private ExperimentResult shard(int index, int count, Class<?> experiment) throws IOException {
        Path machine = folder.resolve(Integer.toString(index));
        return run(
                machine.resolve("results.json"),
                experiment,
                RunParameters.SHARD.name(),
                index + "/" + count,
                RunParameters.STORE.name(),
                machine.resolve("cache").toString(),
                JvmParameters.EXPORT.name(),
                machine.resolve("store").toString());
    }

    private ExperimentResult merge(int shards, Class<?> experiment) throws IOException {
        String folders = Stream.iterate(1, i -> i + 1)
                .limit(shards)
                .map(i -> folder.resolve(i.toString()).toString())
                .collect(Collectors.joining(File.pathSeparator));
        return run(
                folder.resolve("merged.json"),
                experiment,
                JvmParameters.MERGE_FROM.name(),
                folders,
                RunParameters.STORE.name(),
                folder.resolve("merged").toString());
    }

    private static ExperimentResult run(Path results, Class<?> experiment, String... parameters) throws IOException {
        var engine = EngineTestKit.engine(new RepriseTestEngine())
                .selectors(selectClass(experiment))
                .configurationParameter(JvmParameters.RESULTS.name(), results.toString());
        if (experiment == BrokenReading.class) {
            engine.configurationParameter(TrialParameters.PROFILE.name(), "full")
                    .configurationParameter(TrialParameters.SEEDS.name(), "4");
        }
        for (int i = 0; i < parameters.length; i += 2) {
            engine.configurationParameter(parameters[i], parameters[i + 1]);
        }
        engine.execute();
        return ResultsFile.read(results).experiments().get(0);
    }

    @Experiment(locator = "Section 1", seeds = 4)
    @Expect(id = "enough", metric = "value", arm = "x=1", atLeast = "1", quote = "It is at least one.")
    static class Sound {
        @Sweep({"1", "2"})
        int x;

        @Train
        void train(Trial trial) {
            trial.record("value", x + trial.seed());
        }
    }

    @Experiment(locator = "Section 1", seeds = 4)
    @Expect(id = "enough", metric = "value", atLeast = "1", quote = "It is at least one.")
    static class Broken {
        @Train
        void train(Trial trial) {
            if (trial.seed() == 3) {
                throw new IllegalStateException("The flux capacitor is empty");
            }
            trial.record("value", 1);
        }
    }

    @Experiment(locator = "Section 1")
    @Expect(id = "enough", metric = "value", atLeast = "1", quote = "It is at least one.")
    static class BrokenReading {
        @Reading(question = "How wide?", chosen = "30", others = "50")
        int width;

        @Train
        void train(Trial trial) {
            if (width == 50 && trial.seed() == 3) {
                throw new IllegalStateException("Fifty is too many");
            }
            trial.record("value", 1);
        }
    }

    @Experiment(locator = "Section 1", seeds = 2)
    @Expect(id = "enough", metric = "value", atLeast = "1", quote = "It is at least one.")
    static class NoData {
        @Train
        void train(Trial trial) {
            throw new DataUnavailableException("Get it from the author");
        }
    }
}
