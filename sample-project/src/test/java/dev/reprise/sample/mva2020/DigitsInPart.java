package dev.reprise.sample.mva2020;

import dev.reprise.data.catalog.Mnist;
import dev.reprise.train.Metrics;
import dev.reprise.train.PyTorchDefaults;
import dev.reprise.train.Trial;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;

/** Trains as {@link Digits} does, but in the quick profile on few images. */
final class DigitsInPart {

    static final String QUICK = "Trains 5 epochs on 320 of the 50,000 images and measures on 320 of the 10,000.";

    private static final int VALIDATION = 10_000;
    private static final int TRAINING = 50_000;
    private static final int IMAGES = 320;
    private static final int EPOCHS = 5;

    private DigitsInPart() {}

    /**
     * Trains, and records loss, accuracies and the figure of the validation accuracy.
     *
     * @param epochs of the full profile
     */
    static void train(Trial trial, MultiLayerConfiguration configuration, int batch, int epochs) {
        var mnist = trial.data(Mnist.class).validatingOnRandom(VALIDATION, trial.seed());
        var validation = mnist.validation().take(trial.scale(VALIDATION, IMAGES));
        var network = trial.init(configuration, PyTorchDefaults.initialisation());
        var curve = new Curve("validation accuracy");
        double loss = trial.fit(network, mnist.train().take(trial.scale(TRAINING, IMAGES)))
                .batch(batch)
                .everyEpoch(Digits.VALIDATION_ACCURACY, n -> curve.add(Metrics.accuracy(n, validation)))
                .forEpochs(trial.scale(epochs, EPOCHS));
        trial.record(Digits.TRAIN_LOSS, loss);
        trial.record(Digits.VALIDATION_ACCURACY, Metrics.accuracy(network, validation));
        trial.record(
                Digits.TEST_ACCURACY, Metrics.accuracy(network, mnist.test().take(trial.scale(VALIDATION, IMAGES))));
        trial.figure(curve.figure());
    }
}
