package dev.reprise.sample.padova2020;

import dev.reprise.data.Samples;
import dev.reprise.train.Curves;
import dev.reprise.train.Metrics;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * Trains a CNN as the comparisons of Section 2 do. Metrics: {@code train.accuracy} on the first 5,000 original training images, {@code
 * validation.accuracy}, {@code train.seconds}. Figure: {@code accuracy}.
 */
final class DigitStudy {

    static final String COST =
            "Ten epochs on 96,000 images with a CNN of 3 million parameters are more training than fits into minutes.";
    static final String MEASURED = "The training accuracy is that on the first 5,000 original images.";

    private static final int SAMPLE = 5_000;

    private DigitStudy() {}

    static MultiLayerNetwork train(Trial trial, DigitCnn cnn, DigitImages images) {
        return train(trial, cnn, images, DigitCnn.BATCH, DigitCnn.EPOCHS);
    }

    static MultiLayerNetwork train(Trial trial, DigitCnn cnn, DigitImages images, int batch, int epochs) {
        Samples sample =
                images.originals().take(Math.min(SAMPLE, images.originals().size()));
        MultiLayerNetwork network = init(trial, cnn);
        double start = trial.seconds();
        trial.fit(network, images.train())
                .batch(batch)
                .evaluate("train.accuracy", n -> Metrics.accuracy(n, sample))
                .evaluate("validation.accuracy", n -> Metrics.accuracy(n, images.validation()))
                .epochs(epochs)
                .train();
        trial.record("train.seconds", trial.seconds() - start);
        trial.record("train.accuracy", trial.series("train.accuracy").get(epochs - 1));
        trial.record("validation.accuracy", trial.series("validation.accuracy").get(epochs - 1));
        trial.figure(Curves.of(trial, "accuracy", "Accuracy", 1, "train.accuracy", "validation.accuracy"));
        return network;
    }

    /** Also records what the network is. */
    static MultiLayerNetwork init(Trial trial, DigitCnn cnn) {
        MultiLayerNetwork network = trial.init(cnn.configuration(), PyTorchDefaults.initialisation());
        trial.record("parameters", network.numParams());
        trial.record("parameters.millions", network.numParams() / 1e6);
        trial.record("multiplications", cnn.multiplications());
        return network;
    }
}
