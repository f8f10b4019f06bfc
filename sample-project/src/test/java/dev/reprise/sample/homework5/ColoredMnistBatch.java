package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.check;
import static dev.reprise.judge.Claims.table;
import static dev.reprise.sample.homework5.ColoredDigits.LOSS_MARGIN;
import static dev.reprise.sample.homework5.ColoredDigits.MARGIN;
import static dev.reprise.sample.homework5.ColoredDigits.SATURATED_MARGIN;
import static dev.reprise.sample.homework5.ColoredDigits.both;
import static dev.reprise.sample.homework5.ColoredDigits.trainingLoss;

import dev.reprise.Claim;
import dev.reprise.ClaimTable;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.PrintedTable;
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

    @Sweep({"10", "64", "256", "1000", "10000"})
    int batch = 10;

    @Train
    void train(Trial trial) {
        var configuration = ColoredNetworks.separate(
                Trunk.kept(10), PyTorchDefaults.mse(), PyTorchDefaults.sgd(ColoredDigits.LEARNING_RATE));
        ColoredDigits.train(trial, configuration, batch, 10);
    }

    @ClaimTable("Batch sizes")
    PrintedTable batches() {
        return table(batch(10), batch(64), batch(256), batch(1000), batch(10000))
                .row("training-loss", trainingLoss(), LOSS_ROW)
                .withinRelative(LOSS_MARGIN)
                .row("both", both(), "| Validation Accuracy | 98.10 % | 47.68 % | 14.37 % | 11.62% | 3.37% |")
                .within(MARGIN, SATURATED_MARGIN, SATURATED_MARGIN, SATURATED_MARGIN, SATURATED_MARGIN);
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
