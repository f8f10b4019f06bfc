package dev.reprise.engine;

import static dev.reprise.engine.Events.engine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.reprise.Experiment;
import dev.reprise.Train;
import dev.reprise.data.Samples;
import dev.reprise.data.catalog.Spirals;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.RunParameters;
import dev.reprise.results.ResultsFile;
import dev.reprise.results.TrialResult;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;

class ContinuedTrialTest {

    private static final int EPOCHS = 12;
    private static final AtomicBoolean BREAKS = new AtomicBoolean();
    private static final AtomicInteger TRAINED = new AtomicInteger();

    @TempDir
    Path folder;

    @BeforeEach
    void nothing_is_trained() {
        BREAKS.set(false);
        TRAINED.set(0);
    }

    @Test
    void a_trial_goes_on_from_its_checkpoint_in_the_next_run() throws IOException {
        TrialResult whole = run("whole", "false");
        TRAINED.set(0);
        BREAKS.set(true);
        assertThat(run("store", "false").status()).isEqualTo(TrialResult.Status.FAILED);
        assertThat(checkpoints("store")).hasSize(1);
        BREAKS.set(false);
        TRAINED.set(0);

        TrialResult continued = run("store", "false");

        assertThat(TRAINED.get()).isPositive().isLessThan(EPOCHS);
        assertThat(continued.parametersSha256()).isPresent().isEqualTo(whole.parametersSha256());
        assertThat(continued.series()).isEqualTo(whole.series());
        assertThat(continued.metrics()).isEqualTo(whole.metrics());
        assertThat(checkpoints("store")).isEmpty();
    }

    @Test
    void a_rerun_starts_from_the_beginning() throws IOException {
        BREAKS.set(true);
        run("store", "false");
        BREAKS.set(false);
        TRAINED.set(0);

        run("store", "true");

        assertThat(TRAINED.get()).isEqualTo(EPOCHS);
    }

    private TrialResult run(String store, String rerun) throws IOException {
        Path results = folder.resolve("results.json");
        engine(selectClass(Slow.class))
                .configurationParameter(JvmParameters.RESULTS.name(), results.toString())
                .configurationParameter(
                        RunParameters.STORE.name(), folder.resolve(store).toString())
                .configurationParameter(RunParameters.RERUN.name(), rerun)
                .configurationParameter(RunParameters.CHECKPOINT_SECONDS.name(), "1")
                .execute();
        return ResultsFile.read(results).experiments().get(0).trials().get(0);
    }

    private List<Path> checkpoints(String store) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(store).resolve("checkpoints"))) {
            return files.toList();
        }
    }

    /** Two seconds of training, three quarters of which are done when it breaks. */
    @Experiment(locator = "Section 7", seeds = 1)
    static class Slow {

        @Train
        void train(Trial trial) {
            Samples points = trial.data(Spirals.class).train().take(40);
            var network = trial.init(
                    PyTorchDefaults.configuration(PyTorchDefaults.adam(0.01), 0)
                            .list()
                            .layer(new DenseLayer.Builder()
                                    .nIn(2)
                                    .nOut(4)
                                    .activation(Activation.TANH)
                                    .dropOut(0.8)
                                    .build())
                            .layer(new OutputLayer.Builder(PyTorchDefaults.binaryCrossEntropy())
                                    .nIn(4)
                                    .nOut(1)
                                    .activation(Activation.SIGMOID)
                                    .build())
                            .build(),
                    PyTorchDefaults.initialisation());
            trial.fit(network, points)
                    .batch(10)
                    .evaluate("sum", n -> slowly(n.params()))
                    .epochs(EPOCHS)
                    .train();
            trial.record("sum", network.params().sumNumber().doubleValue());
        }

        private static double slowly(INDArray parameters) {
            try {
                Thread.sleep(170);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (TRAINED.incrementAndGet() == EPOCHS * 3 / 4 && BREAKS.get()) {
                throw new IllegalStateException("The power is off");
            }
            return parameters.sumNumber().doubleValue();
        }
    }
}
