package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.table;
import static dev.reprise.sample.homework5.Digits.LOSS_MARGIN;
import static dev.reprise.sample.homework5.Digits.MARGIN;
import static dev.reprise.sample.homework5.Digits.testAccuracy;
import static dev.reprise.sample.homework5.Digits.trainingLoss;
import static dev.reprise.sample.homework5.Digits.validationAccuracy;

import dev.reprise.Claim;
import dev.reprise.ClaimTable;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.PrintedTable;
import dev.reprise.judge.Verdict;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        report = Homework5.class,
        locator = "Homework 2, Exercise 1, Table 2",
        title = "MNIST: number of neurons in the first dense layer",
        fullOnly = "Ten epochs on 50,000 images per trial are more training than fits into minutes.",
        assumptions = {DigitNetworks.UNSTATED, Digits.DATA, Digits.MSE_BY_SGD})
@Tag("mnist")
class MnistDenseWidth {

    private static final String NARROW =
            "With 5 or 10 neurons the accuracy differs by tens of points from seed to seed: one run says little about such a width.";

    @Sweep({"5", "10", "20"})
    int dense = 5;

    @Train
    void train(Trial trial) {
        var configuration = DigitNetworks.of(dense, Activation.RELU, PyTorchDefaults.mse(), PyTorchDefaults.sgd(0.01));
        Digits.train(trial, configuration, 10, 10);
    }

    @ClaimTable("Table 2: neurons of the dense layer")
    @ExpectedDeviation(
            claim = {"training-loss-5", "validation-5", "test-5", "training-loss-10", "validation-10", "test-10"},
            verdict = Verdict.SEED_DEPENDENT,
            cause = DeviationCause.SEED_NOISE,
            reason = NARROW,
            evidence =
                    "Validation accuracy, 30 seeds: with 5 neurons 25.8 to 90.7 %, median 70.0 %, within a point of the printed 76.76 % two; with 10 neurons 43.0"
                            + " to 91.8 %, median 88.4 %, within a point of the printed 88.41 % four. Test accuracy lies a point higher, training losses from 0.0163 to"
                            + " 0.0851 and 0.0130 to 0.0761.")
    @ExpectedDeviation(
            claim = {"training-loss-20", "validation-20", "test-20"},
            verdict = Verdict.SEED_DEPENDENT,
            cause = DeviationCause.SEED_NOISE,
            reason =
                    "The printed numbers are typical ones, but three seeds in ten end farther from them than the margins.",
            evidence =
                    "20 seeds: validation accuracy 84.9 to 93.7 %, median 91.35, printed 91.46 %; training loss 0.0100 to 0.0228, median 0.0137, printed 0.0137.")
    PrintedTable table2() {
        return table(dense(5), dense(10), dense(20))
                .row("training-loss", trainingLoss(), "| Training loss at epoch 10 | 0.0370 | 0.01828 | 0.0137 |")
                .withinRelative(LOSS_MARGIN)
                .row("validation", validationAccuracy(), "| Validation Accuracy | 76.76 % | 88.41 % | 91.46% |")
                .within(MARGIN)
                .row("test", testAccuracy(), "| Test Accuracy | 77.50 % | 89.29 % | 91.84% |")
                .within(MARGIN);
    }

    @Claim(
            value = "From the table above, the more neurons in layers, the better is the accuracy.",
            locator = "Homework 2, Exercise 1")
    Assertion accuracyIncreasing() {
        return validationAccuracy().increasesAlong("dense");
    }

    private static Arm dense(int neurons) {
        return arm("dense", neurons);
    }
}
