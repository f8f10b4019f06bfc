package dev.reprise.engine;

import dev.reprise.data.FloatSamples;
import dev.reprise.data.Samples;
import dev.reprise.data.fetch.DataSets;
import dev.reprise.data.fetch.DataSettings;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Protocol;
import dev.reprise.results.TrialKey;
import dev.reprise.store.StoreKey;
import dev.reprise.store.TrialStore;
import dev.reprise.train.TrialRunner;
import dev.reprise.train.TrialServices;
import dev.reprise.train.checkpoint.Checkpoints;
import dev.reprise.train.port.PyTorchDefaults;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;

/**
 * Processor time of training without checkpoints, and with one each second instead of every 30, by DL4J and in plain Java. Not a timed test; run it
 * with {@code mvn -pl engine test -Dtest=CheckpointBenchmark -DexcludedGroups=none}.
 */
@Tag("benchmark")
class CheckpointBenchmark {

    private static final int ROUNDS = 6;
    private static final TrialKey TRIAL = new TrialKey("benchmark", Arm.NONE, 1);
    private static final DataSets DATA = new DataSets(DataSettings.ofSystem());

    @TempDir
    Path folder;

    @Test
    void small_and_large_networks() throws Throwable {
        compare(true, 10, 10, 8_000);
        compare(false, 10, 10, 80);
        compare(false, 784, 1000, 6);
    }

    private void compare(boolean plain, int inputs, int width, int epochs) throws Throwable {
        var store = TrialStore.open(folder, Instant.now(), System.err::println);
        var key = StoreKey.of(TRIAL, "code", Protocol.FULL, Map.of(), Map.of());
        var without = new double[ROUNDS];
        var with = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            without[round] = seconds(plain, Checkpoints.none(), inputs, width, epochs);
            with[round] = seconds(
                    plain,
                    new StoredCheckpoints(store.checkpoint(key), Duration.ofSeconds(1), () -> false),
                    inputs,
                    width,
                    epochs);
            store.checkpoint(key).remove();
        }
        System.out.printf(
                Locale.ROOT,
                "%s, %d-%d-1: %.2f s without, %.2f s with a checkpoint each second (medians of %d), ratio of the fastest %.4f%n",
                plain ? "plain Java" : "DL4J",
                inputs,
                width,
                median(without),
                median(with),
                ROUNDS,
                Arrays.stream(with).min().orElseThrow()
                        / Arrays.stream(without).min().orElseThrow());
    }

    private static double seconds(boolean plain, Checkpoints checkpoints, int inputs, int width, int epochs)
            throws Throwable {
        var services = new TrialServices(DATA, (trial, epoch, last, loss) -> {}, () -> false, false, plain);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        new TrialRunner(services.with(checkpoints)).run(TRIAL, trial -> {
            Samples samples = FloatSamples.regression(new float[500 * inputs], new float[500], 1, inputs);
            var network = trial.init(
                    PyTorchDefaults.configuration(PyTorchDefaults.adam(0.01), 0)
                            .list()
                            .layer(new DenseLayer.Builder()
                                    .nIn(inputs)
                                    .nOut(width)
                                    .activation(Activation.TANH)
                                    .build())
                            .layer(new OutputLayer.Builder(PyTorchDefaults.mse())
                                    .nIn(width)
                                    .nOut(1)
                                    .activation(Activation.IDENTITY)
                                    .build())
                            .build(),
                    PyTorchDefaults.initialisation());
            trial.fit(network, samples).batch(10).epochs(epochs).train();
        });
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }
}
