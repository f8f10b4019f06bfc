package dev.reprise.engine;

import static dev.reprise.engine.Events.engine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.Claims;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.RunParameters;
import dev.reprise.parameters.TrialParameters;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import dev.reprise.train.SmallTrainings;
import dev.reprise.train.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs of a mixed set of experiments, in worker JVMs and without, by DL4J and by plain Java where that can. All twenty runs take minutes and
 * are no part of the default build; run them with {@code mvn -pl engine test -Dtest=RepeatedRunsTest -DexcludedGroups=none}.
 */
class RepeatedRunsTest {

    private static final int RUNS = 20;

    @TempDir
    Path folder;

    @Test
    void one_worker_and_two_give_the_bits_and_verdicts_of_a_run_without_workers() throws IOException {
        List<String> here = run("dl4j", 0);

        assertThat(here).hasSize(4 * 2 + 4);
        assertThat(run("dl4j", 1)).isEqualTo(here);
        assertThat(run("dl4j", 2)).isEqualTo(here);
    }

    @Tag("benchmark")
    @ParameterizedTest
    @ValueSource(strings = {"dl4j", "auto"})
    void twenty_runs_with_one_worker_and_with_two_give_the_same_bits_and_verdicts(String trainer) throws IOException {
        List<String> first = run(trainer, 1);
        assertThat(first).hasSize(4 * 2 + 4);

        for (int run = 2; run <= RUNS; run++) {
            assertThat(run(trainer, 1 + run % 2)).as("run %d", run).isEqualTo(first);
        }
        System.out.printf("%s: %d runs of %d trials and claims, all alike%n", trainer, RUNS, first.size());
    }

    /** A line for each trial, with hash, metrics and series, and one for each claim. */
    private List<String> run(String trainer, int workers) throws IOException {
        Path file = Files.createTempDirectory(folder, "run").resolve("results.json");
        engine(
                        selectClass(Mlp.class),
                        selectClass(Cnn.class),
                        selectClass(Dropout.class),
                        selectClass(Augmentation.class))
                .configurationParameter(JvmParameters.RESULTS.name(), file.toString())
                .configurationParameter(TrialParameters.TRAINER.name(), trainer)
                .configurationParameter(RunParameters.THREADS.name(), Integer.toString(Math.max(1, workers)))
                .configurationParameter(RunParameters.WORKERS.name(), Integer.toString(workers))
                .configurationParameter(JvmParameters.WORKER_LEAD.name(), "1s")
                .configurationParameter(
                        JvmParameters.WORKER_ARGUMENTS.name(), "-XX:TieredStopAtLevel=1\n-XX:+UseSerialGC")
                .execute();
        assertThat(started(file)).hasSize(workers);
        Results results = ResultsFile.read(file);
        return results.experiments().stream()
                .flatMap(experiment -> Stream.concat(
                        experiment.trials().stream()
                                .map(trial -> experiment.id() + " " + trial.seed() + " "
                                        + trial.parametersSha256().orElseThrow() + " " + trial.metrics()
                                        + trial.series()),
                        experiment.claims().stream()
                                .map(claim -> claim.id() + " " + claim.verdict() + " "
                                        + claim.finding().reason())))
                .sorted()
                .toList();
    }

    /** The logs of the workers that a run had. */
    private static List<Path> started(Path results) throws IOException {
        try (Stream<Path> files = Files.walk(results.getParent())) {
            return files.filter(file -> file.getFileName().toString().matches("worker-[0-9]+\\.log"))
                    .toList();
        }
    }

    @Experiment(locator = "1", seeds = 2)
    static class Mlp {
        @Train
        void train(Trial trial) {
            SmallTrainings.mlpWithAdam(trial);
        }

        @Claim("It learns.")
        Assertion learns() {
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
        Assertion learns() {
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
        Assertion learns() {
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
        Assertion learns() {
            return Claims.metric("loss").at(Arm.NONE).isAtMost("0.7");
        }
    }
}
