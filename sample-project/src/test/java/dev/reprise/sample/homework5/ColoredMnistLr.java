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
import dev.reprise.judge.SeedOutcome;
import dev.reprise.sample.homework5.ColoredNetworks.Trunk;
import dev.reprise.train.Curves;
import dev.reprise.train.Training.Best;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import java.util.OptionalInt;

@Experiment(
        expensive = true,
        report = Homework5.class,
        locator = "Homework 3, Exercise 2, Table 7",
        title = "Colored MNIST: impact of the learning rate",
        quick =
                "Trains 1 of the 10 epochs on 500 of the 50,000 images and measures on 500 of the 10,000 for validation and test each.",
        assumptions = {
            ColoredNetworks.UNSTATED,
            ColoredDigits.DATA,
            ColoredDigits.LOSS,
            "SGD with batch 10.",
            ColoredDigits.WIDTH_10,
            "To diverge is to stay within three points of guessing both, 1.43 %. To converge is to reach a validation accuracy of 95 %."
        })
@Tag("colored-mnist")
class ColoredMnistLr {

    private static final String VALIDATION_ROW = "| Validation Accuracy | 2.01% | 97.45% | 98.41% | 98.10% | 36.28% |";
    private static final String EXPLANATION =
            "When we set a large learning rate value, the loss diverges or starts oscillating and the smaller the learning rate is, the"
                    + " slower the convergence is.";

    @Sweep({"5", "0.5", "0.1", "0.01", "0.001"})
    double lr = 0.01;

    @Train
    void train(Trial trial) {
        var configuration = ColoredNetworks.separate(Trunk.kept(10), PyTorchDefaults.mse(), PyTorchDefaults.sgd(lr));
        ColoredDigits.train(
                trial,
                configuration,
                trial.scale("training images", ColoredDigits.TRAINING, 500),
                trial.scale("validation images", ColoredDigits.VALIDATION, 500),
                ColoredDigits.BATCH,
                trial.scale("epochs", 10, 1));
    }

    @ClaimTable("Table 7: learning rates")
    PrintedTable table7() {
        return table(lr("5"), lr("0.5"), lr("0.1"), lr("0.01"), lr("0.001"))
                .row("training-loss", trainingLoss(), "| Training loss | 0.4171 | 0.0032 | 0.0015 | 0.0011 | 0.0865 |")
                .withinRelative(LOSS_MARGIN)
                .row("both", both(), VALIDATION_ROW)
                .within(SATURATED_MARGIN, MARGIN, MARGIN, MARGIN, SATURATED_MARGIN);
    }

    @Claim(
            value = "We observe that both 0,1 and 0.01 are appropriate values of the learning rate.",
            id = "lr-0-1-and-0-01-appropriate",
            locator = "Homework 3, Exercise 2")
    Assertion lr01And001Appropriate() {
        return both().isEquivalent(lr("0.1"), lr("0.01")).within(MARGIN);
    }

    @Claim(value = VALIDATION_ROW, id = "lr-0-1-best")
    Assertion lr01Best() {
        return both().isBestAt(lr("0.1"));
    }

    /** What diverges does so in the first steps. */
    @Claim(value = EXPLANATION, locator = "Homework 3, Exercise 2", holdsWhenScaled = true)
    Assertion largeLrDiverges() {
        return both().at(lr("5"))
                .staysAtChance("1.43%")
                .onTestSetOf(ColoredDigits.VALIDATION)
                .within(SATURATED_MARGIN);
    }

    @Claim(value = EXPLANATION, locator = "Homework 3, Exercise 2")
    Assertion smallerLrSlower() {
        return check(
                        "0.01 needs at least as many epochs to a validation accuracy of 95 % as 0.1, 0.001 at least as many as 0.01, and"
                                + " more than 0.1",
                        seed -> epochs(seed, "0.1") <= epochs(seed, "0.01")
                                && epochs(seed, "0.01") <= epochs(seed, "0.001")
                                && epochs(seed, "0.1") < epochs(seed, "0.001"))
                .of("validation.accuracy")
                .at(lr("0.1"), lr("0.01"), lr("0.001"));
    }

    private static double epochs(SeedOutcome seed, String rate) {
        OptionalInt epochs = Curves.epochsTo(0.95, seed.series("validation.accuracy", lr(rate)), Best.HIGHEST);
        return epochs.isPresent() ? epochs.getAsInt() : Double.POSITIVE_INFINITY;
    }

    private static Arm lr(String value) {
        return arm("lr", value);
    }
}
