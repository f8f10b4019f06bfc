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
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.PrintedTable;
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

    @Sweep({"5", "10", "20"})
    int dense = 5;

    @Train
    void train(Trial trial) {
        var configuration = DigitNetworks.of(dense, Activation.RELU, PyTorchDefaults.mse(), PyTorchDefaults.sgd(0.01));
        Digits.train(trial, configuration, 10, 10);
    }

    @ClaimTable("Table 2: neurons of the dense layer")
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
