package dev.reprise.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Train;
import dev.reprise.data.catalog.Spirals;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.RunParameters;
import dev.reprise.results.ResultsFile;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Whole runs whose trials train in worker JVMs. */
class WorkersTest {

    @TempDir
    Path folder;

    @Test
    void results_and_hashes_do_not_depend_on_the_number_of_workers() throws IOException {
        List<TrialResult> none = run(0, "none");

        assertThat(none).hasSize(6).allSatisfy(trial -> assertThat(trial.parametersSha256())
                .isPresent());
        assertThat(run(1, "one"))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*[sS]econds")
                .isEqualTo(none);
        assertThat(run(2, "two"))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*[sS]econds")
                .isEqualTo(none);
        assertThat(folder.resolve("one/workers")).isDirectoryContaining("glob:**/worker-1.log");
    }

    @Test
    void what_workers_trained_is_restored_without_them_and_the_other_way_round() throws IOException {
        List<TrialResult> trained = run(2, "trained", "store");

        assertThat(run(0, "here", "store")).extracting(TrialResult::origin).containsOnly(Origin.RESTORED);
        assertThat(run(2, "there", "store"))
                .usingRecursiveComparison()
                .ignoringFields("origin")
                .isEqualTo(trained);
        assertThat(folder.resolve("there/workers")).as("no worker was started").doesNotExist();
    }

    private List<TrialResult> run(int workers, String name) throws IOException {
        return run(workers, name, name + "-store");
    }

    private List<TrialResult> run(int workers, String name, String store) throws IOException {
        Path results = folder.resolve(name).resolve("results.json");
        Files.createDirectories(results.getParent());
        Events.engine(selectClass(Small.class))
                .configurationParameter(JvmParameters.RESULTS.name(), results.toString())
                .configurationParameter(
                        RunParameters.STORE.name(), folder.resolve(store).toString())
                .configurationParameter(RunParameters.WORKERS.name(), Integer.toString(workers))
                .configurationParameter(
                        JvmParameters.WORKER_ARGUMENTS.name(), "-XX:TieredStopAtLevel=1\n-XX:+UseSerialGC")
                .execute();
        return ResultsFile.read(results).experiments().get(0).trials();
    }

    @Experiment(seeds = 3)
    static class Small {

        @Sweep({"0.1", "0.01"})
        double rate;

        @Train
        void train(Trial trial) {
            var network = trial.init(
                    new NeuralNetConfiguration.Builder()
                            .updater(new Adam(rate))
                            .list()
                            .layer(new OutputLayer.Builder(LossFunction.XENT)
                                    .nIn(2)
                                    .nOut(1)
                                    .activation(Activation.SIGMOID)
                                    .build())
                            .build(),
                    PyTorchDefaults.initialisation());
            trial.record(
                    "loss",
                    trial.fit(network, trial.data(Spirals.class).train())
                            .epochs(3)
                            .train()
                            .loss());
        }
    }
}
