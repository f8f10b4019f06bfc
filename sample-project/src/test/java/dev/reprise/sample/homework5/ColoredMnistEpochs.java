package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.check;
import static dev.reprise.judge.Claims.gap;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.sample.homework5.ColoredNetworks.Trunk;
import dev.reprise.train.Metrics;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        expensive = true,
        report = Homework5.class,
        locator = "Homework 3, Exercise 2",
        title = "Colored MNIST: number of epochs",
        fullOnly = "Twenty epochs on 50,000 images per trial are more training than fits into minutes.",
        assumptions = {
            ColoredNetworks.UNSTATED,
            ColoredDigits.DATA,
            ColoredDigits.LOSS,
            ColoredDigits.NOTHING_ELSE,
            "One network with 10 filters per convolution, a dense layer of 50 neurons and two last layers, as in Exercise 4, but with softmax.",
            "Training has converged if the validation accuracy stays within half a point over the last five epochs, and overfits if the training"
                    + " accuracy is more than two points above it."
        })
@Tag("colored-mnist")
class ColoredMnistEpochs {

    private static final String TWENTY =
            "We also set the number of training epochs to 20, being large enough to ensure the convergence of our model without over-fitting"
                    + " on the training set.";

    @Train
    void train(Trial trial) {
        var configuration = ColoredNetworks.shared(
                Trunk.kept(50),
                Activation.SOFTMAX,
                PyTorchDefaults.mse(),
                PyTorchDefaults.sgd(ColoredDigits.LEARNING_RATE));
        var network = ColoredDigits.train(trial, configuration, ColoredDigits.BATCH, 20)
                .network();
        trial.record("train.accuracy", Metrics.allCorrect(network, ColoredDigits.training(trial)));
    }

    @Claim(TWENTY)
    Assertion twentyConverges() {
        return check(
                        "the validation accuracy stays within half a point over the last five of 20 epochs",
                        seed -> Courses.spreadOfLast(5, seed.series("validation.accuracy", Arm.NONE)) <= 0.005)
                .of("validation.accuracy");
    }

    @Claim(TWENTY)
    Assertion twentyDoesNotOverfit() {
        return gap("train.accuracy", "validation.accuracy").in("%").isAtMost("2%");
    }
}
