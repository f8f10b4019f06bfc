package dev.reprise.engine;

import static dev.reprise.engine.Events.engine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.reprise.Arm;
import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Train;
import dev.reprise.judge.Claims;
import dev.reprise.judge.Predicate;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import dev.reprise.train.SmallTrainings;
import dev.reprise.train.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twenty runs of a mixed set of experiments, on one thread and on two. It takes minutes, so it is no part of the default build; run it with
 * {@code mvn -pl engine test -Dtest=RepeatedRunsTest -DexcludedGroups=none}.
 */
@Tag("benchmark")
class RepeatedRunsTest {

    private static final int RUNS = 20;

    @TempDir
    Path folder;

    @Test
    void twenty_runs_on_one_thread_and_on_two_give_the_same_bits_and_verdicts() throws IOException {
        List<String> first = run(1);
        assertThat(first).hasSize(4 * 2 + 4);

        for (int run = 2; run <= RUNS; run++) {
            assertThat(run(1 + run % 2)).as("run %d", run).isEqualTo(first);
        }
    }

    /** A line for each trial, with hash, metrics and series, and one for each claim. */
    private List<String> run(int threads) throws IOException {
        Path file = folder.resolve("results.json");
        engine(
                        selectClass(Mlp.class),
                        selectClass(Cnn.class),
                        selectClass(Dropout.class),
                        selectClass(Augmentation.class))
                .configurationParameter(Settings.RESULTS, file.toString())
                .configurationParameter(Settings.THREADS, Integer.toString(threads))
                .execute();
        Results results = ResultsFile.read(file);
        return results.experiments().stream()
                .flatMap(experiment -> java.util.stream.Stream.concat(
                        experiment.trials().stream()
                                .map(trial -> experiment.id() + " " + trial.seed() + " "
                                        + trial.parametersSha256().orElseThrow() + " " + trial.metrics()
                                        + trial.series()),
                        experiment.claims().stream()
                                .map(claim -> claim.id() + " " + claim.verdict() + " " + claim.reason())))
                .sorted()
                .toList();
    }

    @Experiment(locator = "1", seeds = 2)
    static class Mlp {
        @Train
        void train(Trial trial) {
            SmallTrainings.mlpWithAdam(trial);
        }

        @Claim("It learns.")
        Predicate learns() {
            return Claims.metric("accuracy").at(Arm.NONE).isAtLeast("50%");
        }
    }

    @Experiment(locator = "2", seeds = 2)
    static class Cnn {
        @Train
        void train(Trial trial) {
            SmallTrainings.cnnWithMomentum(trial);
        }

        @Claim("It learns.")
        Predicate learns() {
            return Claims.metric("loss").at(Arm.NONE).isAtMost("0.7");
        }
    }

    @Experiment(locator = "3", seeds = 2)
    static class Dropout {
        @Train
        void train(Trial trial) {
            SmallTrainings.dropout(trial);
        }

        @Claim("It learns.")
        Predicate learns() {
            return Claims.metric("accuracy").at(Arm.NONE).isAtLeast("50%");
        }
    }

    @Experiment(locator = "4", seeds = 2)
    static class Augmentation {
        @Train
        void train(Trial trial) {
            SmallTrainings.augmentation(trial);
        }

        @Claim("It learns.")
        Predicate learns() {
            return Claims.metric("loss").at(Arm.NONE).isAtMost("0.7");
        }
    }
}
