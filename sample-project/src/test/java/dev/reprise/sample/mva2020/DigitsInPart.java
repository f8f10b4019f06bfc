package dev.reprise.sample.mva2020;

import dev.reprise.data.catalog.Mnist;
import dev.reprise.train.Metrics;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;

/** Trains as {@link Digits} does, but in the quick profile on few images. */
final class DigitsInPart {

    private static final int VALIDATION = 10_000;

    private DigitsInPart() {}

    /**
     * Trains, and records loss, accuracies and the figure of the validation accuracy.
     *
     * @param epochs of the full profile
     */
    static void train(Trial trial, MultiLayerConfiguration configuration, int batch, int epochs) {
        var mnist = QuickPart.of(trial, trial.data(Mnist.class).validatingOnRandom(VALIDATION, trial.seed()));
        var network = trial.init(configuration, PyTorchDefaults.initialisation());
        double loss = trial.fit(network, mnist.train())
                .batch(batch)
                .evaluate(Digits.VALIDATION_ACCURACY, n -> Metrics.accuracy(n, mnist.validation()))
                .epochs(QuickPart.epochs(trial, epochs))
                .train()
                .loss();
        trial.record(Digits.TRAIN_LOSS, loss);
        trial.record(Digits.VALIDATION_ACCURACY, Metrics.accuracy(network, mnist.validation()));
        trial.record(Digits.TEST_ACCURACY, Metrics.accuracy(network, mnist.test()));
        Convergence.draw(trial, "validation accuracy", Digits.VALIDATION_ACCURACY);
    }
}
