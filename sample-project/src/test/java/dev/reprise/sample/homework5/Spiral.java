package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.metric;

import dev.reprise.data.Splits;
import dev.reprise.judge.Metric;
import dev.reprise.train.Fit;
import dev.reprise.train.Metrics;
import dev.reprise.train.Trial;
import java.util.Collections;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** What the studies of Homework 1 share: the network, what is measured, and what the report leaves open. */
final class Spiral {

    static final String VALIDATION_ACCURACY = "validation.accuracy";
    static final String TEST_ACCURACY = "test.accuracy";
    static final int VALIDATION_SIZE = 1000;

    static final String GENERATOR =
            "The points come from the course's generator of winter 2020: angle uniform in 0..10, point"
                    + " ((a+1) cos a, a sin a) plus normal noise of standard deviation 0.3, the second half negated for class 1; every"
                    + " seed draws its own points.";
    static final String UNSTATED =
            "Weights and biases are uniform in ±1/sqrt(fan-in), PyTorch's default; no momentum, weight decay"
                    + " or schedule; samples are shuffled every epoch; the output is a sigmoid with a threshold of 0.5; the accuracy is"
                    + " that after the last epoch.";

    /** What made the files in {@code src/test/pytorch}. */
    static final String PYTORCH = "PyTorch 1.13.1 (Debian's python3-torch), docs/python/spirals_studies.py";

    private Spiral() {}

    /** 2-10-10-10-10-1. */
    static MultiLayerConfiguration network(Activation activation, ILossFunction loss, IUpdater updater) {
        return network(4, 10, activation, loss, updater);
    }

    /** Two inputs, hidden layers of one width, one output. */
    static MultiLayerConfiguration network(
            int hiddenLayers, int width, Activation activation, ILossFunction loss, IUpdater updater) {
        var layers = new NeuralNetConfiguration.Builder().updater(updater).list();
        int inputs = 2;
        for (int i = 0; i < hiddenLayers; i++) {
            layers.layer(new DenseLayer.Builder()
                    .nIn(inputs)
                    .nOut(width)
                    .activation(activation)
                    .build());
            inputs = width;
        }
        return layers.layer(new OutputLayer.Builder(loss)
                        .nIn(inputs)
                        .nOut(1)
                        .activation(Activation.SIGMOID)
                        .build())
                .build();
    }

    static Fit fit(Trial trial, MultiLayerNetwork network, Splits spirals) {
        return trial.fit(network, spirals.train())
                .evaluate(VALIDATION_ACCURACY, n -> Metrics.accuracy(n, spirals.validation()));
    }

    /** Which epoch an accuracy is of. */
    enum Accuracy {
        LAST,
        BEST
    }

    /** Accuracy on the validation and the test points. */
    static void record(Trial trial, MultiLayerNetwork network, Splits spirals) {
        record(trial, network, spirals, Accuracy.LAST);
    }

    /** The same; on the validation points that of the last or the best epoch. */
    static void record(Trial trial, MultiLayerNetwork network, Splits spirals, Accuracy measured) {
        trial.record(
                VALIDATION_ACCURACY,
                measured == Accuracy.LAST
                        ? Metrics.accuracy(network, spirals.validation())
                        : Collections.max(trial.series(VALIDATION_ACCURACY)));
        trial.record(TEST_ACCURACY, Metrics.accuracy(network, spirals.test()));
    }

    static Metric validationAccuracy() {
        return metric(VALIDATION_ACCURACY).in("%");
    }
}
