package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.metric;

import dev.reprise.data.catalog.Mnist;
import dev.reprise.judge.Metric;
import dev.reprise.train.Metrics;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** What the studies of Homework 2 share: the data, what is measured, and what the report leaves open. */
final class Digits {

    static final int TRAINING = 50_000;
    static final int VALIDATION = 10_000;

    /** For every printed accuracy: what two seeds of a small convolutional network can be expected to agree to. */
    static final String MARGIN = "1%";

    /** For every printed training loss, of which the last digit is a 100th to a tenth. */
    static final String LOSS_MARGIN = "10%";

    static final String DATA =
            "Pixels from 0 to 1; 10,000 training images, drawn anew by every seed, validate. (The last 10,000 are easier than the test"
                    + " set; random ones are harder, as the printed 87.84 and 89.02 % of the linear model say.) The training loss is the mean loss of the"
                    + " steps of the last epoch.";
    static final String MSE_BY_SGD =
            "MSE on the softmax against one-hot labels; SGD with learning rate 0.01 and batch 10, which Table 3 repeats.";

    private Digits() {}

    /** Trains on all 50,000 images and records the training loss and the accuracy on validation and test images. */
    static MultiLayerNetwork train(Trial trial, MultiLayerConfiguration configuration, int batch, int epochs) {
        return train(trial, configuration, TRAINING, VALIDATION, batch, epochs);
    }

    /**
     * The same on less.
     *
     * @param images to train on, at most 50,000
     * @param measured images of validation and test part each, at most 10,000
     */
    static MultiLayerNetwork train(
            Trial trial, MultiLayerConfiguration configuration, int images, int measured, int batch, int epochs) {
        var mnist = trial.data(Mnist.class).validatingOnRandom(VALIDATION, trial.seed());
        var validation = mnist.validation().take(measured);
        var network = trial.init(configuration, PyTorchDefaults.initialisation());
        double loss = trial.fit(network, mnist.train().take(images))
                .batch(batch)
                .evaluate("validation.accuracy", n -> Metrics.accuracy(n, validation))
                .epochs(epochs)
                .train()
                .loss();
        trial.record("train.loss", loss);
        trial.record("validation.accuracy", Metrics.accuracy(network, validation));
        trial.record("test.accuracy", Metrics.accuracy(network, mnist.test().take(measured)));
        return network;
    }

    static Metric trainingLoss() {
        return metric("train.loss").lowerIsBetter();
    }

    static Metric validationAccuracy() {
        return metric("validation.accuracy").in("%");
    }

    static Metric testAccuracy() {
        return metric("test.accuracy").in("%");
    }
}
