package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Claims.table;
import static dev.reprise.sample.homework5.ColoredDigits.LOSS_MARGIN;
import static dev.reprise.sample.homework5.ColoredDigits.MARGIN;
import static dev.reprise.sample.homework5.ColoredDigits.both;
import static dev.reprise.sample.homework5.ColoredDigits.color;
import static dev.reprise.sample.homework5.ColoredDigits.number;
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
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import java.util.OptionalInt;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        expensive = true,
        report = Homework5.class,
        locator = "Homework 3, Exercise 1, Table 5",
        title = "Colored MNIST: number of neurons",
        fullOnly = "Ten epochs on 50,000 images per trial are more training than fits into minutes.",
        assumptions = {
            ColoredNetworks.UNSTATED,
            ColoredDigits.DATA,
            ColoredDigits.LOSS,
            ColoredDigits.NOTHING_ELSE,
            "Each task has a network of its own. \"Slower\" compares the narrowest networks with the widest."
        })
@Tag("colored-mnist")
class ColoredMnistWidth {

    private static final String CONCLUSION =
            "As expected, the more neurons in layers, the better the accuracy is, the slower the training is.";

    private static final String CPU_SECONDS = "train.cpu-seconds";

    @Sweep({"5", "10", "20", "50"})
    int width = 10;

    @Train
    void train(Trial trial) {
        var configuration = ColoredNetworks.separate(
                new Trunk(2, width, OptionalInt.of(width), Activation.RELU),
                PyTorchDefaults.mse(),
                PyTorchDefaults.sgd(ColoredDigits.LEARNING_RATE));
        var trained = ColoredDigits.train(trial, configuration, ColoredDigits.BATCH, 10);
        trial.record(CPU_SECONDS, trained.outcome().cost().cpuSeconds());
    }

    @ClaimTable("Table 5: number of neurons")
    PrintedTable table5() {
        return table(width(5), width(10), width(20), width(50))
                .row("training-loss", trainingLoss(), "| Training loss | 0.0634 | 0.0011 | 0.0012 | 0.0006 |")
                .withinRelative(LOSS_MARGIN)
                .row("number", number(), "| Number Accuracy | 52.87 % | 98.10 % | 97.78 % | 98.20% |")
                .within(MARGIN)
                .row("color", color(), "| Color Accuracy | 99.95 % | 100.00 % | 99.99 % | 99.99% |")
                .within(MARGIN)
                .row("both", both(), "| Validation Accuracy | 52.84 % | 98.10 % | 97.77% | 98.19% |")
                .within(MARGIN);
    }

    @Claim(value = CONCLUSION, locator = "Homework 3, Exercise 1")
    Assertion accuracyIncreasing() {
        return both().increasesAlong("width");
    }

    @Claim(value = CONCLUSION, locator = "Homework 3, Exercise 1")
    Assertion timeIncreasing() {
        return metric(CPU_SECONDS).isFasterAt(width(5), width(50));
    }

    private static Arm width(int neurons) {
        return arm("width", neurons);
    }
}
