package dev.reprise.sample.mva2020;

import static dev.reprise.judge.Claims.metric;

import dev.reprise.data.catalog.WindFr2016;
import dev.reprise.judge.Metric;
import dev.reprise.train.Metrics;
import dev.reprise.train.Trial;
import dev.reprise.train.port.GaussianLikelihood;
import dev.reprise.train.port.GaussianLikelihood.Form;
import dev.reprise.train.port.PyTorchDefaults;
import org.nd4j.linalg.activations.Activation;

/** What Questions 3 and 4 of Exercise 4 share: a network that predicts a mean and a variance. */
final class WindGaussian {

    static final String VALIDATION_LOSS = "validation.loss";
    static final String TEST_LOSS = "test.loss";
    static final int EPOCHS = 100;
    static final String LR = "0.001";

    /** Rounded from a twentieth of the printed losses, as for the others. */
    static final String MARGIN = "0.08";

    static final String MODEL =
            "3-10-10-10-10-2 with tanh; the outputs are mean and log-variance, the loss is the negative log-density of the normal"
                    + " distribution, whose scale fits the printed values; RMSprop, the best of Question 2; batch 10.";

    private static final GaussianLikelihood LOSS = new GaussianLikelihood(Form.NEGATIVE_LOG_DENSITY);

    private WindGaussian() {}

    /** Trains, and records the losses on validation and test rows. */
    static void train(Trial trial, double learningRate, int epochs) {
        var wind = Wind.normalised(trial.data(WindFr2016.class).splits());
        var configuration = Wind.network(5, 10, Activation.TANH, PyTorchDefaults.rmsprop(learningRate), 2, LOSS);
        var network = trial.init(configuration, PyTorchDefaults.initialisation());
        trial.fit(network, wind.train())
                .batch(Wind.BATCH)
                .evaluate(VALIDATION_LOSS, n -> Metrics.gaussianLoss(n, wind.validation(), LOSS))
                .epochs(epochs)
                .train();
        trial.record(VALIDATION_LOSS, Metrics.gaussianLoss(network, wind.validation(), LOSS));
        trial.record(TEST_LOSS, Metrics.gaussianLoss(network, wind.test(), LOSS));
    }

    static Metric validationLoss() {
        return metric(VALIDATION_LOSS).lowerIsBetter();
    }

    static Metric testLoss() {
        return metric(TEST_LOSS).lowerIsBetter();
    }
}
