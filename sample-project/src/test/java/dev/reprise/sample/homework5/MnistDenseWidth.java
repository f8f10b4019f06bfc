package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.sample.homework5.Digits.LOSS_MARGIN;
import static dev.reprise.sample.homework5.Digits.MARGIN;
import static dev.reprise.sample.homework5.Digits.testAccuracy;
import static dev.reprise.sample.homework5.Digits.trainingLoss;
import static dev.reprise.sample.homework5.Digits.validationAccuracy;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        expensive = true,
        report = Homework5.class,
        locator = "Homework 2, Exercise 1, Table 2",
        title = "MNIST: number of neurons in the first dense layer",
        fullOnly = "Ten epochs on 50,000 images per trial are more training than fits into minutes.",
        assumptions = {DigitNetworks.UNSTATED, Digits.DATA, Digits.MSE_BY_SGD})
@Tag("mnist")
class MnistDenseWidth {

    private static final String LOSS_ROW = "| Training loss at epoch 10 | 0.0370 | 0.01828 | 0.0137 |";
    private static final String VALIDATION_ROW = "| Validation Accuracy | 76.76 % | 88.41 % | 91.46% |";
    private static final String TEST_ROW = "| Test Accuracy | 77.50 % | 89.29 % | 91.84% |";

    @Sweep({"5", "10", "20"})
    int dense = 5;

    @Train
    void train(Trial trial) {
        var configuration = DigitNetworks.of(dense, Activation.RELU, PyTorchDefaults.mse(), PyTorchDefaults.sgd(0.01));
        Digits.train(trial, configuration, 10, 10);
    }

    @Claim(value = LOSS_ROW, id = "training-loss-5")
    Assertion trainingLoss5() {
        return trainingLoss().at(dense(5)).isReportedAs("0.0370").withinRelative(LOSS_MARGIN);
    }

    @Claim(value = LOSS_ROW, id = "training-loss-10")
    Assertion trainingLoss10() {
        return trainingLoss().at(dense(10)).isReportedAs("0.01828").withinRelative(LOSS_MARGIN);
    }

    @Claim(value = LOSS_ROW, id = "training-loss-20")
    Assertion trainingLoss20() {
        return trainingLoss().at(dense(20)).isReportedAs("0.0137").withinRelative(LOSS_MARGIN);
    }

    @Claim(value = VALIDATION_ROW, id = "validation-5")
    Assertion validation5() {
        return validationAccuracy().at(dense(5)).isReportedAs("76.76%").within(MARGIN);
    }

    @Claim(value = VALIDATION_ROW, id = "validation-10")
    Assertion validation10() {
        return validationAccuracy().at(dense(10)).isReportedAs("88.41%").within(MARGIN);
    }

    @Claim(value = VALIDATION_ROW, id = "validation-20")
    Assertion validation20() {
        return validationAccuracy().at(dense(20)).isReportedAs("91.46%").within(MARGIN);
    }

    @Claim(value = TEST_ROW, id = "test-5")
    Assertion test5() {
        return testAccuracy().at(dense(5)).isReportedAs("77.50%").within(MARGIN);
    }

    @Claim(value = TEST_ROW, id = "test-10")
    Assertion test10() {
        return testAccuracy().at(dense(10)).isReportedAs("89.29%").within(MARGIN);
    }

    @Claim(value = TEST_ROW, id = "test-20")
    Assertion test20() {
        return testAccuracy().at(dense(20)).isReportedAs("91.84%").within(MARGIN);
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
