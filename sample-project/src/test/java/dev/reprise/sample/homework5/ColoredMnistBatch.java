package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.check;
import static dev.reprise.sample.homework5.ColoredDigits.LOSS_MARGIN;
import static dev.reprise.sample.homework5.ColoredDigits.MARGIN;
import static dev.reprise.sample.homework5.ColoredDigits.SATURATED_MARGIN;
import static dev.reprise.sample.homework5.ColoredDigits.both;
import static dev.reprise.sample.homework5.ColoredDigits.trainingLoss;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.sample.homework5.ColoredNetworks.Trunk;
import dev.reprise.train.Training;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import java.util.List;
import java.util.stream.Stream;

@Experiment(
        expensive = true,
        report = Homework5.class,
        locator = "Homework 3, Exercise 2, Table 6",
        title = "Colored MNIST: impact of the batch size",
        fullOnly = "Ten epochs on 50,000 images per trial are more training than fits into minutes.",
        assumptions = {
            ColoredNetworks.UNSTATED,
            ColoredDigits.DATA,
            ColoredDigits.LOSS,
            "SGD with learning rate 0.01.",
            ColoredDigits.WIDTH_10
        })
@Tag("colored-mnist")
class ColoredMnistBatch {

    private static final String LOSS_ROW = "| Training loss | 0.0011 | 0.0784 | 0.0937 | 0.1436 | 0.2088 |";
    private static final String VALIDATION_ROW =
            "| Validation Accuracy | 98.10 % | 47.68 % | 14.37 % | 11.62% | 3.37% |";

    @Sweep({"10", "64", "256", "1000", "10000"})
    int batch = 10;

    @Train
    void train(Trial trial) {
        var configuration = ColoredNetworks.separate(
                Trunk.kept(10), PyTorchDefaults.mse(), PyTorchDefaults.sgd(ColoredDigits.LEARNING_RATE));
        ColoredDigits.train(trial, configuration, batch, 10);
    }

    @Claim(value = LOSS_ROW, id = "training-loss-10")
    Assertion trainingLoss10() {
        return trainingLoss().at(batch(10)).isReportedAs("0.0011").withinRelative(LOSS_MARGIN);
    }

    @Claim(value = LOSS_ROW, id = "training-loss-64")
    Assertion trainingLoss64() {
        return trainingLoss().at(batch(64)).isReportedAs("0.0784").withinRelative(LOSS_MARGIN);
    }

    @Claim(value = LOSS_ROW, id = "training-loss-256")
    Assertion trainingLoss256() {
        return trainingLoss().at(batch(256)).isReportedAs("0.0937").withinRelative(LOSS_MARGIN);
    }

    @Claim(value = LOSS_ROW, id = "training-loss-1000")
    Assertion trainingLoss1000() {
        return trainingLoss().at(batch(1000)).isReportedAs("0.1436").withinRelative(LOSS_MARGIN);
    }

    @Claim(value = LOSS_ROW, id = "training-loss-10000")
    Assertion trainingLoss10000() {
        return trainingLoss().at(batch(10000)).isReportedAs("0.2088").withinRelative(LOSS_MARGIN);
    }

    @Claim(value = VALIDATION_ROW, id = "both-10")
    Assertion both10() {
        return both().at(batch(10)).isReportedAs("98.10%").within(MARGIN);
    }

    @Claim(value = VALIDATION_ROW, id = "both-64")
    Assertion both64() {
        return both().at(batch(64)).isReportedAs("47.68%").within(SATURATED_MARGIN);
    }

    @Claim(value = VALIDATION_ROW, id = "both-256")
    Assertion both256() {
        return both().at(batch(256)).isReportedAs("14.37%").within(SATURATED_MARGIN);
    }

    @Claim(value = VALIDATION_ROW, id = "both-1000")
    Assertion both1000() {
        return both().at(batch(1000)).isReportedAs("11.62%").within(SATURATED_MARGIN);
    }

    @Claim(value = VALIDATION_ROW, id = "both-10000")
    Assertion both10000() {
        return both().at(batch(10000)).isReportedAs("3.37%").within(SATURATED_MARGIN);
    }

    @Claim(
            value = "The larger the batch size is, the worse the validation accuracy is.",
            locator = "Homework 3, Exercise 2")
    Assertion accuracyDecreasing() {
        return both().decreasesAlong("batch");
    }

    @Claim(LOSS_ROW)
    Assertion lossIncreasing() {
        return trainingLoss().increasesAlong("batch");
    }

    /** More epochs help a training that is still getting better. */
    @Claim(
            value = "In this case, the convergence is slow, hence we should increase the number of training epochs.",
            locator = "Homework 3, Exercise 2")
    Assertion slowConvergence() {
        Arm[] large = {batch(64), batch(256), batch(1000), batch(10000)};
        return check(
                        "with batches of 64 and more the training loss still falls in the last epoch",
                        seed -> Stream.of(large).allMatch(arm -> {
                            List<Double> losses = seed.series(Training.TRAIN_LOSS, arm);
                            return losses.get(losses.size() - 1) < losses.get(losses.size() - 2);
                        }))
                .of(Training.TRAIN_LOSS)
                .at(large);
    }

    private static Arm batch(int size) {
        return arm("batch", size);
    }
}
