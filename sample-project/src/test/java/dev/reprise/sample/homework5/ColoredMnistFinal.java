package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.metric;
import static dev.reprise.sample.homework5.ColoredDigits.MARGIN;

import dev.reprise.Claim;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Reading;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.Verdict;
import dev.reprise.sample.homework5.ColoredNetworks.Trunk;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        expensive = true,
        report = Homework5.class,
        locator = "Homework 3, Exercise 4",
        title = "Colored MNIST: prediction on the test set with the chosen model",
        fullOnly = "Twenty epochs on 50,000 images per trial are more training than fits into minutes.",
        assumptions = {
            ColoredNetworks.UNSTATED,
            ColoredDigits.DATA,
            "The loss is the sum over both tasks of the MSE on the outputs against one-hot labels; the largest output of a"
                    + " task is its prediction."
        })
@Tag("colored-mnist")
class ColoredMnistFinal {

    private static final String TEST =
            "Our model achieves an accuracy of 98.06% on the test set, with a test accuracy for numbers of 98.09% and a test accuracy for"
                    + " colors of 99.97%.";

    private static final String DEAD =
            "Sigmoids on unscaled pixels start saturated, and the outputs of some digits and colors never leave 0. With a softmax, as the networks of Exercise"
                    + " 1 have, which does not die, all three printed numbers come out with every seed.";
    private static final String READINGS =
            "Test accuracy after 20 epochs, seeds 1 to 9, with sigmoids: 59.8, 76.0, 59.9, 49.1, 76.6, 78.8, 70.6, 67.3, 51.9 % (digits 59.9 to 88.7 %, colors 71.6 to 100 %); with a"
                    + " softmax: 97.2 to 97.9 % (digits 97.3 to 97.9 %, colors 99.9 to 100 %). Sigmoid and pixels from 0 to 1: 32 % after 2 epochs.";

    @Reading(
            question = "In which activation do the two outputs of the chosen model end?",
            chosen = "SIGMOID",
            others = "SOFTMAX",
            titles = {"sigmoid, as this exercise writes", "softmax, as in Exercise 1"})
    Activation outputs = Activation.SIGMOID;

    @Train
    void train(Trial trial) {
        var configuration = ColoredNetworks.shared(
                Trunk.kept(50), outputs, PyTorchDefaults.mse(), PyTorchDefaults.sgd(ColoredDigits.LEARNING_RATE));
        ColoredDigits.train(trial, configuration, ColoredDigits.BATCH, 20);
    }

    @Claim(TEST)
    @ExpectedDeviation(
            verdict = Verdict.SEED_DEPENDENT,
            cause = DeviationCause.UNDERSPECIFIED_PROTOCOL,
            reason = DEAD,
            evidence = READINGS)
    Assertion testBoth() {
        return metric("test.accuracy").isReportedAs("98.06%").within(MARGIN);
    }

    @Claim(TEST)
    @ExpectedDeviation(
            verdict = Verdict.SEED_DEPENDENT,
            cause = DeviationCause.UNDERSPECIFIED_PROTOCOL,
            reason = DEAD,
            evidence = READINGS)
    Assertion testNumber() {
        return metric("test.number-accuracy").isReportedAs("98.09%").within(MARGIN);
    }

    @Claim(TEST)
    @ExpectedDeviation(
            verdict = Verdict.SEED_DEPENDENT,
            cause = DeviationCause.UNDERSPECIFIED_PROTOCOL,
            reason = DEAD,
            evidence = READINGS)
    Assertion testColor() {
        return metric("test.color-accuracy").isReportedAs("99.97%").within(MARGIN);
    }
}
