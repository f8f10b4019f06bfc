package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.table;
import static dev.reprise.sample.homework5.ColoredDigits.LOSS_MARGIN;
import static dev.reprise.sample.homework5.ColoredDigits.MARGIN;
import static dev.reprise.sample.homework5.ColoredDigits.both;
import static dev.reprise.sample.homework5.ColoredDigits.color;
import static dev.reprise.sample.homework5.ColoredDigits.number;
import static dev.reprise.sample.homework5.ColoredDigits.trainingLoss;

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
import dev.reprise.sample.homework5.ColoredNetworks.Trunk;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        expensive = true,
        report = Homework5.class,
        locator = "Homework 3, Exercise 1",
        title = "Colored MNIST: separate networks against a shared one",
        fullOnly = "Ten epochs on 50,000 images per trial are more training than fits into minutes.",
        assumptions = {
            ColoredNetworks.UNSTATED,
            ColoredDigits.DATA,
            ColoredDigits.LOSS,
            ColoredDigits.NOTHING_ELSE,
            "Convolutions have 10 filters, the first linear layer 10 neurons, as in the column of Table 5 whose numbers Table 4 has."
        })
@Tag("colored-mnist")
class ColoredMnistTrunk {

    private static final String SHARED =
            "After 10 epochs, we obtain a loss of 0.0015 on the training set, and an accuracy of 97.77% on the validation set with Number"
                    + " accuracy of 97.79% and Color accuracy of 99.98%.";

    private static final String BEHIND =
            "After ten epochs our networks with shared weights are far behind the report's: colors are told apart, numbers not yet. With the"
                    + " scale of the pixels that is assumed they learn in leaps, and no other scale that was tried gives the report's numbers.";
    private static final String SCALES =
            " The scales that were tried are named with the learning rates of this exercise.";

    private static final Arm SHARED_TRUNK = arm("trunk", Weights.SHARED);

    enum Weights {
        SEPARATE,
        SHARED
    }

    @Sweep({"SEPARATE", "SHARED"})
    Weights trunk = Weights.SEPARATE;

    @Train
    void train(Trial trial) {
        var layers = Trunk.kept(10);
        var loss = PyTorchDefaults.mse();
        var updater = PyTorchDefaults.sgd(ColoredDigits.LEARNING_RATE);
        var configuration = trunk == Weights.SHARED
                ? ColoredNetworks.shared(layers, Activation.SOFTMAX, loss, updater)
                : ColoredNetworks.separate(layers, loss, updater);
        ColoredDigits.train(trial, configuration, ColoredDigits.BATCH, 10);
    }

    @ClaimTable("Shared weights")
    @ExpectedDeviation(
            claim = "shared-training-loss",
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.UNKNOWN,
            reason = BEHIND,
            evidence = "9 seeds: 0.010, 0.018 and 0.030 to 0.048." + SCALES)
    @ExpectedDeviation(
            claim = "shared-accuracy",
            verdict = Verdict.SEED_DEPENDENT,
            cause = DeviationCause.UNKNOWN,
            reason = BEHIND,
            evidence = "9 seeds: 92.6, 87.6, 81.6 and 65.9 to 78.6 %." + SCALES)
    @ExpectedDeviation(
            claim = "shared-number-accuracy",
            verdict = Verdict.SEED_DEPENDENT,
            cause = DeviationCause.UNKNOWN,
            reason = BEHIND,
            evidence = "9 seeds: 92.6, 87.8, 81.7 and 65.9 to 78.7 %." + SCALES)
    PrintedTable shared() {
        return table(SHARED_TRUNK)
                .row("shared-training-loss", trainingLoss(), SHARED, "0.0015")
                .withinRelative(LOSS_MARGIN)
                .row("shared-accuracy", both(), SHARED, "97.77%")
                .within(MARGIN)
                .row("shared-number-accuracy", number(), SHARED, "97.79%")
                .within(MARGIN)
                .row("shared-color-accuracy", color(), SHARED, "99.98%")
                .within(MARGIN);
    }

    /** With the 98.10 % that Table 4 has for separate networks. */
    @Claim(SHARED)
    Assertion separateNotWorse() {
        return both().ranks(arm("trunk", Weights.SEPARATE), SHARED_TRUNK);
    }
}
