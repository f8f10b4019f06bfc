package dev.reprise.sample.mva2020;

import static dev.reprise.judge.Claims.metric;

import dev.reprise.data.catalog.Mnist;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Metric;
import dev.reprise.judge.SeedOutcome;
import dev.reprise.train.Metrics;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;

/** What the studies of Exercise 2 share: how they train, what is measured, and what the report leaves open. */
final class Digits {

    static final String TRAIN_LOSS = "train.loss";
    static final String VALIDATION_ACCURACY = "validation.accuracy";
    static final String TEST_ACCURACY = "test.accuracy";

    static final int BATCH = 10;
    static final int EPOCHS = 10;

    /** For every printed accuracy: two runs with other validation images differ by this much. */
    static final String MARGIN = "1%";

    static final String UNSTATED =
            "10,000 training images, drawn anew by every seed, validate; the other 50,000 train; pixels from 0 to 1. "
                    + "(The last 10,000 are easier: the linear model has 89.7 % on them, 88.1 % on random ones, and 88.02 % is "
                    + "printed.) An accuracy without a named part is"
                    + " that on the validation images after the last epoch. The output is a softmax of 10; SGD has no momentum, "
                    + "weight"
                    + " decay or schedule; samples are shuffled every epoch; PyTorch's default initialisation.";
    static final String MSE = "The loss is the MSE of the softmax against one-hot labels, the exercise's initial loss.";
    static final String DEFAULTS = "Learning rate 0.01, batch 10 and 10 epochs, the course's defaults.";
    static final String LAYERS =
            "A convolution has no padding and is followed by its activation; max-pooling of 2x2 stands between "
                    + "convolutions, not after"
                    + " the last; a dense layer of 10 follows.";
    static final String CONVERGENCE =
            "The convergences are drawn as validation accuracy by epoch; the page adds the training loss.";

    private Digits() {}

    /** Trains, and records loss, accuracies and the figure of the validation accuracy. */
    static void train(Trial trial, MultiLayerConfiguration configuration, int batch, int epochs) {
        var mnist = trial.data(Mnist.class).validatingOnRandom(10_000, trial.seed());
        var network = trial.init(configuration, PyTorchDefaults.initialisation());
        double loss = trial.fit(network, mnist.train())
                .batch(batch)
                .evaluate(VALIDATION_ACCURACY, n -> Metrics.accuracy(n, mnist.validation()))
                .epochs(epochs)
                .train()
                .loss();
        trial.record(TRAIN_LOSS, loss);
        trial.record(VALIDATION_ACCURACY, Metrics.accuracy(network, mnist.validation()));
        trial.record(TEST_ACCURACY, Metrics.accuracy(network, mnist.test()));
        Convergence.draw(trial, "validation accuracy", VALIDATION_ACCURACY);
    }

    static Metric accuracy() {
        return metric(VALIDATION_ACCURACY).in("%");
    }

    /** The training loss averaged over the epochs: the lower it is, the faster it fell. */
    static double meanLoss(SeedOutcome seed, Arm arm) {
        return seed.series(TRAIN_LOSS, arm).stream()
                .mapToDouble(loss -> loss)
                .average()
                .orElseThrow();
    }
}
