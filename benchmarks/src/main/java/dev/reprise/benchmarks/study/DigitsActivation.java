package dev.reprise.benchmarks.study;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;
import static org.nd4j.linalg.activations.Activation.RELU;
import static org.nd4j.linalg.activations.Activation.TANH;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Train;
import dev.reprise.benchmarks.child.Networks;
import dev.reprise.data.catalog.Mnist;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Metrics;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.nd4j.linalg.activations.Activation;

/** A convolutional network on MNIST: ReLU against tanh, as homework5's study of the same name has it, on fewer images. */
@Experiment(report = Benchmark.class, locator = "BENCHMARKS.md", title = "MNIST: ReLU against tanh")
class DigitsActivation {

    private static final String ACCURACY = "validation.accuracy";

    @Sweep({"RELU", "TANH"})
    Activation activation = RELU;

    @Train
    void train(Trial trial) {
        var mnist = trial.data(Mnist.class);
        var validation = mnist.train().range(DigitsSize.TRAINING, DigitsSize.TRAINING + DigitsSize.VALIDATION);
        var network = trial.init(
                Networks.cnn(activation, DigitsSize.NEURONS, DigitsSize.LEARNING_RATE),
                PyTorchDefaults.initialisation());
        trial.fit(network, mnist.train().take(DigitsSize.TRAINING))
                .batch(DigitsSize.BATCH)
                .evaluate(ACCURACY, n -> Metrics.accuracy(n, validation))
                .epochs(DigitsSize.EPOCHS)
                .train();
        trial.record("test.accuracy", Metrics.accuracy(network, mnist.test().take(DigitsSize.VALIDATION)));
        trial.record(ACCURACY, trial.series(ACCURACY).get(DigitsSize.EPOCHS - 1));
    }

    @Claim("The network does better with tanh than with ReLU.")
    Assertion tanhBetter() {
        return metric(ACCURACY).ranks(arm("activation", TANH), arm("activation", RELU));
    }
}
