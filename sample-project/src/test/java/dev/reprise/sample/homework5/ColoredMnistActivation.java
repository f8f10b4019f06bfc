package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.sample.homework5.ColoredDigits.MARGIN;
import static dev.reprise.sample.homework5.ColoredDigits.both;

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
import dev.reprise.sample.homework5.ColoredNetworks.Trunk;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import java.util.OptionalInt;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        expensive = true,
        report = Homework5.class,
        locator = "Homework 3, Exercise 1",
        title = "Colored MNIST: ReLU against tanh",
        quick =
                "Trains 2 epochs on 2,000 of the 50,000 images and measures on 1,000 of the 10,000 for validation and test each.",
        assumptions = {
            ColoredNetworks.UNSTATED,
            ColoredDigits.DATA,
            ColoredDigits.LOSS,
            ColoredDigits.NOTHING_ELSE,
            ColoredDigits.WIDTH_10
        })
@Tag("colored-mnist")
class ColoredMnistActivation {

    private static final String LEAPS =
            "With ReLU a digit, or a color, is learnt in leaps, and after ten epochs some seeds still lack one or two of them.";

    @Sweep({"RELU", "TANH"})
    Activation activation = Activation.RELU;

    @Train
    void train(Trial trial) {
        var configuration = ColoredNetworks.separate(
                new Trunk(2, 10, OptionalInt.of(10), activation),
                PyTorchDefaults.mse(),
                PyTorchDefaults.sgd(ColoredDigits.LEARNING_RATE));
        ColoredDigits.train(
                trial,
                configuration,
                trial.scale("training images", ColoredDigits.TRAINING, 2_000),
                trial.scale("validation images", ColoredDigits.VALIDATION, 1_000),
                ColoredDigits.BATCH,
                trial.scale("epochs", 10, 2));
    }

    @Claim("With the ReLu activation function, the validation accuracy is 98.10%.")
    @ExpectedDeviation(
            verdict = Verdict.SEED_DEPENDENT,
            cause = DeviationCause.SEED_NOISE,
            reason =
                    LEAPS
                            + " The printed number is that of a seed that has learnt both tasks, and a point above the best of ours.",
            evidence = "9 seeds: 96.9, 96.7, 96.7, 96.0, 95.9, 83.0, 78.7, 78.1, 75.7 %.")
    Assertion reluAccuracy() {
        return both().at(with(Activation.RELU)).isReportedAs("98.10%").within(MARGIN);
    }

    @Claim("We achieved a validation accuracy of 95.98% using Tanh.")
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.UNKNOWN,
            reason =
                    "With every seed the numbers are told less well than printed, while the colors are always right; pixels up to 255 saturate tanh from"
                            + " the first step on. The scale that the report used for tanh may be another one than its losses tell.",
            evidence = "9 seeds: 88.9 to 92.7 % for both, 100 % for the colors.")
    Assertion tanhAccuracy() {
        return both().at(with(Activation.TANH)).isReportedAs("95.98%").within(MARGIN);
    }

    /** Not judged on a scaled run: after two epochs on 2,000 images ReLU is ahead with every seed, and at the end it is not. */
    @Claim(
            "We achieved a validation accuracy of 95.98% using Tanh. Hence, we keep ReLu as an activation function in our neural network.")
    @ExpectedDeviation(
            verdict = Verdict.SEED_DEPENDENT,
            cause = DeviationCause.SEED_NOISE,
            reason = LEAPS + " Tanh learns them slowly and surely, and ends between.",
            evidence =
                    "Better in 5 of 9 seeds: with ReLU five end at 95.9 to 96.9 % and four at 75.7 to 83.0 %, with tanh all at 88.9 to 92.7 %.")
    Assertion reluBetter() {
        return both().ranks(with(Activation.RELU), with(Activation.TANH));
    }

    private static Arm with(Activation activation) {
        return arm("activation", activation);
    }
}
