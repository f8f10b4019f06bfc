package dev.reprise.launch;

import dev.reprise.Experiment;
import dev.reprise.Train;
import dev.reprise.data.DataUnavailableException;
import dev.reprise.data.FloatSamples;
import dev.reprise.data.SeededRandom;
import dev.reprise.train.SmallTrainings;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.deeplearning4j.datasets.iterator.utilty.ListDataSetIterator;
import org.deeplearning4j.nn.conf.dropout.GaussianNoise;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.optimize.listeners.ScoreIterationListener;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Experiments for audits: some do the same again, each of the others has one mistake. */
final class Audited {

    private Audited() {}

    @Experiment(locator = "1", seeds = 2)
    static class Mlp {
        @Train
        void train(Trial trial) {
            SmallTrainings.mlpWithAdam(trial);
        }
    }

    @Experiment(locator = "2", seeds = 1)
    static class Cnn {
        @Train
        void train(Trial trial) {
            SmallTrainings.cnnWithMomentum(trial);
        }
    }

    @Experiment(locator = "3", seeds = 1)
    static class Dropout {
        @Train
        void train(Trial trial) {
            SmallTrainings.dropout(trial);
        }
    }

    @Experiment(locator = "4", seeds = 1)
    static class Augmentation {
        @Train
        void train(Trial trial) {
            SmallTrainings.augmentation(trial);
        }
    }

    @Experiment(locator = "5", seeds = 1)
    static class UnseededShuffle {
        @Train
        void train(Trial trial) {
            MultiLayerNetwork network = SmallTrainings.network(trial);
            network.addListeners(trial.listener(2));
            var points = new DataSet(Nd4j.rand(40, 2), Nd4j.ones(40, 1));
            points.shuffle();
            network.fit(new ListDataSetIterator<>(points.asList(), 10), 2);
        }
    }

    @Experiment(locator = "6", seeds = 1)
    static class UnseededSplit {
        @Train
        void train(Trial trial) {
            int[] half = new Random().ints(50, 0, 100).toArray();
            trial.fit(
                            SmallTrainings.network(trial),
                            SmallTrainings.points(trial).select(half))
                    .batch(10)
                    .epochs(2)
                    .train();
        }
    }

    @Experiment(locator = "7", seeds = 1)
    static class UnseededInitialisation {
        @Train
        void train(Trial trial) {
            var network = new MultiLayerNetwork(SmallTrainings.mlp(PyTorchDefaults.adam(0.01)));
            network.init();
            trial.fit(network, SmallTrainings.points(trial)).batch(10).epochs(2).train();
        }
    }

    @Experiment(locator = "8", seeds = 1)
    static class UnseededNoise {
        @Train
        void train(Trial trial) {
            MultiLayerNetwork network = trial.init(
                    PyTorchDefaults.configuration(PyTorchDefaults.adam(0.02), 0)
                            .list()
                            .layer(new DenseLayer.Builder()
                                    .nIn(2)
                                    .nOut(8)
                                    .activation(Activation.TANH)
                                    .build())
                            .layer(new OutputLayer.Builder(PyTorchDefaults.binaryCrossEntropy())
                                    .nIn(8)
                                    .nOut(1)
                                    .activation(Activation.SIGMOID)
                                    .dropOut(new GaussianNoise(0.5)) // which the kernel lacks, so that DL4J draws it
                                    .build())
                            .build(),
                    PyTorchDefaults.initialisation());
            Nd4j.getRandom().setSeed(System.nanoTime());
            trial.fit(network, SmallTrainings.points(trial)).batch(10).epochs(2).train();
        }
    }

    /** The other thread changes parameters from the first step on. */
    @Experiment(locator = "9", seeds = 1)
    static class Race {
        @Train
        void train(Trial trial) throws InterruptedException {
            MultiLayerNetwork network = wide(trial);
            var over = new AtomicBoolean();
            INDArray parameters = network.params();
            var other = new Thread(() -> {
                while (!over.get()) {
                    if (network.getIterationCount() > 0) {
                        parameters.addi(1e-6);
                    }
                }
            });
            other.start();
            try {
                trial.fit(network, noise()).batch(10).epochs(2).train();
            } finally {
                over.set(true);
                other.join();
            }
        }
    }

    @Experiment(locator = "10", seeds = 1)
    static class EndsByTheClock {
        @Train
        void train(Trial trial) {
            trial.fit(SmallTrainings.network(trial), SmallTrainings.points(trial))
                    .batch(10)
                    .maxDuration(Duration.ofMillis(200))
                    .epochs(1_000_000)
                    .train();
        }
    }

    @Experiment(locator = "11", seeds = 1)
    static class RandomMetric {
        @Train
        void train(Trial trial) {
            trial.fit(SmallTrainings.network(trial), SmallTrainings.points(trial))
                    .batch(10)
                    .epochs(1)
                    .train();
            trial.record("train.seconds", trial.seconds());
            trial.record("score", Math.random());
        }
    }

    @Experiment(locator = "12", seeds = 1)
    static class WithoutData {
        @Train
        void train(Trial trial) {
            throw new DataUnavailableException("There is no data set 'moon'");
        }
    }

    /** Products large enough for the kernels of BLAS to differ. */
    @Experiment(locator = "13", seeds = 1)
    static class ManyProducts {
        @Train
        void train(Trial trial) {
            trial.fit(wide(trial), noise()).batch(25).epochs(2).train();
        }
    }

    /** A listener keeps it with DL4J. */
    private static MultiLayerNetwork wide(Trial trial) {
        MultiLayerNetwork network = trial.init(
                PyTorchDefaults.configuration(PyTorchDefaults.adam(0.01), 0)
                        .list()
                        .layer(new DenseLayer.Builder()
                                .nIn(200)
                                .nOut(300)
                                .activation(Activation.RELU)
                                .build())
                        .layer(new DenseLayer.Builder()
                                .nIn(300)
                                .nOut(100)
                                .activation(Activation.RELU)
                                .build())
                        .layer(new OutputLayer.Builder(PyTorchDefaults.mse())
                                .nIn(100)
                                .nOut(1)
                                .activation(Activation.IDENTITY)
                                .build())
                        .build(),
                PyTorchDefaults.initialisation());
        network.setListeners(new ScoreIterationListener(1_000_000));
        return network;
    }

    private static FloatSamples noise() {
        var random = new SeededRandom(3);
        var features = new float[100 * 200];
        var labels = new float[100];
        for (int i = 0; i < features.length; i++) {
            features[i] = (float) random.nextGaussian();
        }
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (float) random.nextGaussian();
        }
        return FloatSamples.regression(features, labels, 1, 200);
    }
}
