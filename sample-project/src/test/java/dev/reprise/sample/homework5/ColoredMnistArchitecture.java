package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.sample.homework5.ColoredDigits.LOSS_MARGIN;
import static dev.reprise.sample.homework5.ColoredDigits.MARGIN;
import static dev.reprise.sample.homework5.ColoredDigits.SATURATED_MARGIN;
import static dev.reprise.sample.homework5.ColoredDigits.both;
import static dev.reprise.sample.homework5.ColoredDigits.color;
import static dev.reprise.sample.homework5.ColoredDigits.number;
import static dev.reprise.sample.homework5.ColoredDigits.trainingLoss;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.sample.homework5.ColoredNetworks.Trunk;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        expensive = true,
        report = Homework5.class,
        locator = "Homework 3, Exercise 1, Table 4",
        title = "Colored MNIST: number of layers",
        fullOnly = "Ten epochs on 50,000 images per trial are more training than fits into minutes.",
        assumptions = {
            ColoredNetworks.UNSTATED,
            ColoredDigits.DATA,
            ColoredDigits.LOSS,
            ColoredDigits.NOTHING_ELSE,
            "Each task has a network of its own; convolutions have 10 filters, the first of two linear layers 10 neurons, as in the column of"
                    + " Table 5 with the same numbers."
        })
@Tag("colored-mnist")
class ColoredMnistArchitecture {

    private static final String LOSS_ROW = "| Training loss | 0.3143 | 0.3946 | 0.0016 | 0.0011 |";
    private static final String NUMBER_ROW = "| Number Accuracy | 38.75 % | 24.07 % | 97.66 % | 98.10 % |";
    private static final String COLOR_ROW = "| Color Accuracy | 33.45 % | 16.87 % | 100.00 % | 100.00 % |";
    private static final String VALIDATION_ROW = "| Validation Accuracy | 12.76 % | 4.05 % | 97.66 % | 98.10 % |";

    @Sweep({"1-linear", "1-conv-1-linear", "2-conv-1-linear", "2-conv-2-linear"})
    Column model = new Column(0, false);

    @Train
    void train(Trial trial) {
        var configuration = ColoredNetworks.separate(
                new Trunk(model.convolutions(), 10, model.dense(10), Activation.RELU),
                PyTorchDefaults.mse(),
                PyTorchDefaults.sgd(ColoredDigits.LEARNING_RATE));
        ColoredDigits.train(trial, configuration, ColoredDigits.BATCH, 10);
    }

    @Claim(value = LOSS_ROW, id = "training-loss-1-linear")
    Assertion trainingLoss1Linear() {
        return trainingLoss().at(model("1-linear")).isReportedAs("0.3143").withinRelative(LOSS_MARGIN);
    }

    @Claim(value = LOSS_ROW, id = "training-loss-1-conv-1-linear")
    Assertion trainingLoss1Conv1Linear() {
        return trainingLoss()
                .at(model("1-conv-1-linear"))
                .isReportedAs("0.3946")
                .withinRelative(LOSS_MARGIN);
    }

    @Claim(value = LOSS_ROW, id = "training-loss-2-conv-1-linear")
    Assertion trainingLoss2Conv1Linear() {
        return trainingLoss()
                .at(model("2-conv-1-linear"))
                .isReportedAs("0.0016")
                .withinRelative(LOSS_MARGIN);
    }

    @Claim(value = LOSS_ROW, id = "training-loss-2-conv-2-linear")
    Assertion trainingLoss2Conv2Linear() {
        return trainingLoss()
                .at(model("2-conv-2-linear"))
                .isReportedAs("0.0011")
                .withinRelative(LOSS_MARGIN);
    }

    @Claim(value = NUMBER_ROW, id = "number-1-linear")
    Assertion number1Linear() {
        return number().at(model("1-linear")).isReportedAs("38.75%").within(SATURATED_MARGIN);
    }

    @Claim(value = NUMBER_ROW, id = "number-1-conv-1-linear")
    Assertion number1Conv1Linear() {
        return number().at(model("1-conv-1-linear")).isReportedAs("24.07%").within(SATURATED_MARGIN);
    }

    @Claim(value = NUMBER_ROW, id = "number-2-conv-1-linear")
    Assertion number2Conv1Linear() {
        return number().at(model("2-conv-1-linear")).isReportedAs("97.66%").within(MARGIN);
    }

    @Claim(value = NUMBER_ROW, id = "number-2-conv-2-linear")
    Assertion number2Conv2Linear() {
        return number().at(model("2-conv-2-linear")).isReportedAs("98.10%").within(MARGIN);
    }

    @Claim(value = COLOR_ROW, id = "color-1-linear")
    Assertion color1Linear() {
        return color().at(model("1-linear")).isReportedAs("33.45%").within(SATURATED_MARGIN);
    }

    @Claim(value = COLOR_ROW, id = "color-1-conv-1-linear")
    Assertion color1Conv1Linear() {
        return color().at(model("1-conv-1-linear")).isReportedAs("16.87%").within(SATURATED_MARGIN);
    }

    @Claim(value = COLOR_ROW, id = "color-2-conv-1-linear")
    Assertion color2Conv1Linear() {
        return color().at(model("2-conv-1-linear")).isReportedAs("100.00%").within(MARGIN);
    }

    @Claim(value = COLOR_ROW, id = "color-2-conv-2-linear")
    Assertion color2Conv2Linear() {
        return color().at(model("2-conv-2-linear")).isReportedAs("100.00%").within(MARGIN);
    }

    @Claim(value = VALIDATION_ROW, id = "both-1-linear")
    Assertion both1Linear() {
        return both().at(model("1-linear")).isReportedAs("12.76%").within(SATURATED_MARGIN);
    }

    @Claim(value = VALIDATION_ROW, id = "both-1-conv-1-linear")
    Assertion both1Conv1Linear() {
        return both().at(model("1-conv-1-linear")).isReportedAs("4.05%").within(SATURATED_MARGIN);
    }

    @Claim(value = VALIDATION_ROW, id = "both-2-conv-1-linear")
    Assertion both2Conv1Linear() {
        return both().at(model("2-conv-1-linear")).isReportedAs("97.66%").within(MARGIN);
    }

    @Claim(value = VALIDATION_ROW, id = "both-2-conv-2-linear")
    Assertion both2Conv2Linear() {
        return both().at(model("2-conv-2-linear")).isReportedAs("98.10%").within(MARGIN);
    }

    @Claim(VALIDATION_ROW)
    Assertion order() {
        return both().ranks(
                        model("2-conv-2-linear"),
                        model("2-conv-1-linear"),
                        model("1-linear"),
                        model("1-conv-1-linear"));
    }

    private static Arm model(String name) {
        return arm("model", name);
    }
}
