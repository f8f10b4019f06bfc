package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.sample.homework5.Digits.validationAccuracy;

import dev.reprise.Claim;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
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
        locator = "Homework 2, Exercise 3",
        title = "MNIST: MSE against cross-entropy",
        fullOnly = "Thirty epochs on 50,000 images per trial are more training than fits into minutes.",
        assumptions = {
            DigitNetworks.UNSTATED,
            Digits.DATA,
            "Adam with learning rate 0.001, batch 32 and 30 epochs, as in Exercise 4; tanh and 30 neurons in the first dense layer, as kept"
                    + " in Exercise 1; MSE on the softmax against one-hot labels."
        })
@Tag("mnist")
class MnistLoss {

    private static final String TWO_MODELS =
            "We trained two models with the same architecture, the only difference between them is the **Loss function**, one uses the"
                    + " **MSE loss** and gives 98.45% of validation accuracy, and the second uses the **Cross Entropy loss** and gives"
                    + " 98.60% of validation accuracy.";
    private static final Arm MSE = arm("loss", Loss.MSE);
    private static final Arm CROSS_ENTROPY = arm("loss", Loss.CROSS_ENTROPY);

    @Sweep(
            value = {"MSE", "CROSS_ENTROPY"},
            titles = {"MSE", "cross-entropy"})
    Loss loss = Loss.MSE;

    @Train
    void train(Trial trial) {
        var configuration =
                DigitNetworks.of(DigitNetworks.KEPT, Activation.TANH, loss.function(), PyTorchDefaults.adam(0.001));
        Digits.train(trial, configuration, 32, 30);
    }

    @Claim(TWO_MODELS)
    Assertion mseAccuracy() {
        return validationAccuracy().at(MSE).isReportedAs("98.45%").within("0.5%");
    }

    @Claim(TWO_MODELS)
    Assertion crossEntropyAccuracy() {
        return validationAccuracy().at(CROSS_ENTROPY).isReportedAs("98.60%").within("0.5%");
    }

    @Claim(TWO_MODELS)
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.SEED_NOISE,
            reason = "The two are 0.15 points apart in the report, one run each, and seeds of one loss differ by more.",
            evidence =
                    "Validation accuracy, seeds 1 to 5: cross-entropy 98.10, 98.30, 98.30, 98.10, 98.34 %; MSE 98.25, 98.38, 98.26, 98.30, 98.14 %:"
                            + " cross-entropy is ahead with two of five.")
    Assertion crossEntropyBetter() {
        return validationAccuracy().ranks(CROSS_ENTROPY, MSE);
    }
}
