package dev.reprise.sample.mva2020;

import static dev.reprise.judge.Claims.metric;

import dev.reprise.data.catalog.Spirals;
import dev.reprise.judge.Metric;
import dev.reprise.train.Metrics;
import dev.reprise.train.Training.Outcome;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** What the studies of Exercise 1 share: the networks, what is measured, and what the report leaves open. */
final class Spiral {

    static final String VALIDATION_ACCURACY = "validation.accuracy";
    static final String TEST_ACCURACY = "test.accuracy";
    static final String TRAIN_LOSS = "train.loss";

    /** Median over the epochs; the training thread's own processor time. */
    static final String EPOCH_TIME = "epoch.cpu-seconds";

    /** Hidden neurons of the two-layer model that the report goes on with. */
    static final int NEURONS = 75;

    static final int BATCH = 10;
    static final int EPOCHS = 10;

    /** For every printed accuracy: two runs on validation sets of 1,000 points differ by this much. */
    static final String MARGIN = "3%";

    static final String GENERATOR =
            "The points come from the course's generator of winter 2020: angle uniform in 0..10, point"
                    + " ((a+1) cos a, a sin a) plus normal noise of standard deviation 0.3, the second half negated for class 1; every"
                    + " seed draws its own 4,000 points for training, 1,000 for validation and 1,000 for the test.";
    static final String UNSTATED =
            "An accuracy without a named part is that on the validation points after the last epoch. \"Linear\" layers have an"
                    + " activation between them and end in a sigmoid with a threshold of 0.5. Weights and biases are uniform in"
                    + " ±1/sqrt(fan-in), PyTorch's default; no momentum, weight decay or schedule; samples are shuffled every epoch.";
    static final String DEFAULTS = "Batch 10 and 10 epochs, the course's defaults.";
    static final String RATE =
            "SGD with learning rate 0.1: at the course's default, 0.01, no model gets above 68 %, far below the printed accuracies.";

    private Spiral() {}

    /** 2-widths-1. */
    static MultiLayerConfiguration network(Activation activation, ILossFunction loss, IUpdater updater, int... widths) {
        var layers = new NeuralNetConfiguration.Builder().updater(updater).list();
        int inputs = 2;
        for (int width : widths) {
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

    /** Trains, and records accuracies, the time of an epoch and the figure of the validation accuracy. */
    static Outcome train(Trial trial, MultiLayerConfiguration configuration, int batch, int epochs) {
        var spirals = trial.data(Spirals.class);
        var network = trial.init(configuration, PyTorchDefaults.initialisation());
        var outcome = trial.fit(network, spirals.train())
                .batch(batch)
                .evaluate(VALIDATION_ACCURACY, n -> Metrics.accuracy(n, spirals.validation()))
                .epochs(epochs)
                .train();
        trial.record(VALIDATION_ACCURACY, Metrics.accuracy(network, spirals.validation()));
        trial.record(TEST_ACCURACY, Metrics.accuracy(network, spirals.test()));
        trial.record(EPOCH_TIME, outcome.cpuSecondsPerEpoch());
        Convergence.draw(trial, "validation accuracy", VALIDATION_ACCURACY);
        return outcome;
    }

    static Metric accuracy() {
        return metric(VALIDATION_ACCURACY).in("%");
    }
}
