package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.sample.homework5.Digits.MARGIN;
import static dev.reprise.sample.homework5.Digits.validationAccuracy;

import dev.reprise.Claim;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Reading;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.Verdict;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        report = Homework5.class,
        locator = "Homework 2, Exercise 1",
        title = "MNIST: ReLU against tanh",
        fullOnly = "Ten epochs on 50,000 images per trial are more training than fits into minutes.",
        assumptions = {
            DigitNetworks.UNSTATED,
            Digits.DATA,
            Digits.MSE_BY_SGD,
            "The first dense layer has 20 neurons: the text says 30, but gives the accuracy that Table 2 has for 20."
        })
@Tag("mnist")
class MnistActivation {

    private static final String CHANGED =
            "We changed the activation function and use this time **Tanh**, and we got 92.26% in the validation accuracy, so we decided"
                    + " to keep **Tanh** as the activation function.";

    private static final String BEHIND =
            "With this learning rate tanh is behind after ten epochs, whichever of the two widths the network has. The printed 92.26 % are out of reach of both.";

    @Sweep({"RELU", "TANH"})
    Activation activation = Activation.RELU;

    @Reading(
            question = "How many neurons does the first dense layer have?",
            chosen = "20",
            others = "30",
            titles = {"20, whose accuracy the text gives", "30, as the text says"})
    int neurons = DigitNetworks.AS_IN_TABLE_2;

    @Train
    void train(Trial trial) {
        var configuration = DigitNetworks.of(neurons, activation, PyTorchDefaults.mse(), PyTorchDefaults.sgd(0.01));
        Digits.train(trial, configuration, 10, 10);
    }

    @Claim("With the **ReLU** activation, as we can see, the validation accuracy is 91.46%.")
    @ExpectedDeviation(
            verdict = Verdict.SEED_DEPENDENT,
            cause = DeviationCause.SEED_NOISE,
            reason =
                    "The printed number is a typical one, but three seeds in ten end more than a point from it, to both sides.",
            evidence =
                    "Validation accuracy, seeds 1 to 20: 91.3, 91.4, 91.1, 89.2, 92.1, 91.0, 92.8, 91.8, 91.7, 90.8, 91.3, 84.9, 93.7, 92.2, 90.7, 89.1, 92.7, 91.5, 90.8,"
                            + " 92.2 %; median 91.35, printed 91.46 %.")
    Assertion reluAccuracy() {
        return validationAccuracy()
                .at(with(Activation.RELU))
                .isReportedAs("91.46%")
                .within(MARGIN);
    }

    @Claim(CHANGED)
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.UNKNOWN,
            reason = BEHIND,
            evidence =
                    "Validation accuracy, seeds 1 to 30: 82.4 to 90.9 %, median 88.2 %; with 30 neurons, seeds 1 to 9: 86.8 to 90.9 %.")
    Assertion tanhAccuracy() {
        return validationAccuracy()
                .at(with(Activation.TANH))
                .isReportedAs("92.26%")
                .within(MARGIN);
    }

    @Claim(CHANGED)
    @ExpectedDeviation(
            verdict = Verdict.CONTRADICTED,
            cause = DeviationCause.UNKNOWN,
            reason = BEHIND,
            evidence =
                    "Validation accuracy, seeds 1 to 9: ReLU 89.2 to 92.8 %, tanh 86.4 to 90.3 %, behind by 2.8 points as a rule and with every seed. With"
                            + " 30 neurons ReLU 88.0 to 92.8 %, tanh 86.8 to 90.9 %, behind with eight seeds of nine.")
    Assertion tanhBetter() {
        return validationAccuracy().ranks(with(Activation.TANH), with(Activation.RELU));
    }

    private static Arm with(Activation activation) {
        return arm("activation", activation);
    }
}
