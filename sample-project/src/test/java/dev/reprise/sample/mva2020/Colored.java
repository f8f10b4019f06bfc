package dev.reprise.sample.mva2020;

import static dev.reprise.judge.Claims.metric;

import dev.reprise.data.Samples;
import dev.reprise.data.catalog.ColoredMnist;
import dev.reprise.data.catalog.Mnist;
import dev.reprise.judge.Metric;
import dev.reprise.train.Metrics;
import dev.reprise.train.MultiTask;
import dev.reprise.train.Trial;
import dev.reprise.train.port.CosineAnnealing;
import dev.reprise.train.port.PyTorchDefaults;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.learning.config.IUpdater;

/** What the studies of Exercise 3 share: the data, how they train, what is measured, and what the report leaves open. */
final class Colored {

    static final String NUMBERS = "validation.numbers";
    static final String COLORS = "validation.colors";
    static final String BOTH = "validation.both";
    static final String TRAIN_NUMBERS = "train.numbers";
    static final String TEST_NUMBERS = "test.numbers";
    static final String TEST_COLORS = "test.colors";
    static final String TEST_BOTH = "test.both";

    static final int BATCH = 64;
    static final int EPOCHS = 10;
    static final double RATE = 1e-3;

    static final String DATA =
            "10,000 training images, drawn anew by every seed, validate; the other 50,000 train; pixels from 0 to 1; "
                    + "every seed draws its own colors. An"
                    + " accuracy without a named part is that on the validation images after the last epoch; \"both\" counts the "
                    + "images"
                    + " whose number and color are right.";
    static final String UNSTATED =
            "The loss is the sum of the two outputs' losses; samples are shuffled every epoch; PyTorch's default initialisation; no"
                    + " weight decay. How long the report trained is not stated: 10 epochs, but 20 for the final model.";
    static final String ONE_CONVOLUTION =
            "A convolution has 10 channels and a kernel of 5x5 and is followed by max-pooling of 2x2; then come a "
                    + "hidden layer for each"
                    + " task and its output. Cross-entropy, Adam with learning rate 1e-3, batch 64.";
    static final String FINAL_MODEL =
            "The final model: for each task, convolutions with 16, 32 and 64 channels (not stated) and kernels of 5, 3 "
                    + "and 3, each with"
                    + " max-pooling of 2x2 and ReLU, and a linear layer.";
    static final String SCHEDULE =
            "Adam's learning rate falls along half a cosine, epoch by epoch, from 1e-3 to 1e-5 at the end of the training.";

    private static final int MEASURED = 10_000;

    private Colored() {}

    /** Adam with the report's schedule. */
    static IUpdater adamWithCosine(int epochs) {
        return PyTorchDefaults.adam(new CosineAnnealing(RATE, 1e-5, epochs));
    }

    /** Trains, and records the accuracies of numbers, colors and both and the figure of the latter. */
    static void train(Trial trial, ComputationGraphConfiguration configuration, int batch, int epochs) {
        var numbers = trial.data(Mnist.class).validatingOnRandom(MEASURED, trial.seed());
        var colors = trial.data(ColoredMnist.class).validatingOnRandom(MEASURED, trial.seed());
        MultiTask train = tasks(numbers.train(), colors.train());
        MultiTask validation = tasks(numbers.validation(), colors.validation());
        var network = trial.init(configuration, PyTorchDefaults.initialisation());
        trial.fit(network, train)
                .batch(batch)
                .evaluate(BOTH, n -> Metrics.allCorrect(n, validation))
                .epochs(epochs)
                .train();
        record(trial, "train", network, train.take(MEASURED));
        record(trial, "validation", network, validation);
        record(trial, "test", network, tasks(numbers.test(), colors.test()));
        Convergence.draw(trial, "validation accuracy of both", BOTH);
    }

    private static MultiTask tasks(Samples numbers, Samples colors) {
        return new MultiTask(colors, List.of(numbers, colors));
    }

    private static void record(Trial trial, String part, ComputationGraph network, MultiTask samples) {
        trial.record(part + ".numbers", Metrics.accuracy(network, samples, 0));
        trial.record(part + ".colors", Metrics.accuracy(network, samples, 1));
        trial.record(part + ".both", Metrics.allCorrect(network, samples));
    }

    static Metric both() {
        return metric(BOTH).in("%");
    }
}
