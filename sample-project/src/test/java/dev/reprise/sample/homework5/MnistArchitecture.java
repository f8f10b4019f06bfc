package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;

import dev.reprise.Arm;
import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.data.catalog.Mnist;
import dev.reprise.judge.Metric;
import dev.reprise.judge.Predicate;
import dev.reprise.train.Metrics;
import dev.reprise.train.PyTorchDefaults;
import dev.reprise.train.Trial;

@Experiment(
        report = Homework5.class,
        locator = "Homework 2, Exercise 1, Table 1",
        title = "MNIST: impact of the architecture",
        quick =
                "Trains on 2,000 of the 50,000 images and measures on 1,000 of the 10,000 for validation and test each.",
        seeds = 3,
        assumptions = {DigitNetworks.UNSTATED})
@Tag("mnist")
class MnistArchitecture {

    private static final String LOSS_ROW = "| Training loss at epoch 10 | 0.0208 | 0.0128 | 0.0091 | 0.0099 |";
    private static final String VALIDATION_ROW = "| Validation Accuracy | 87.84 % | 91.71 % | 94.21 % | 93.84 % |";
    private static final String TEST_ROW = "| Test Accuracy | 89.02 % | 92.39 % | 94.80 % | 94.66 % |";

    @Sweep({"1-linear", "1-conv", "2-conv", "2-conv-2-linear"})
    String model = "";

    @Train
    void train(Trial trial) {
        var mnist = trial.data(Mnist.class).validatingOnLast(10_000);
        var validation = mnist.validation().take(trial.scale(10_000, 1_000));
        var test = mnist.test().take(trial.scale(10_000, 1_000));
        var network = trial.init(DigitNetworks.of(model), PyTorchDefaults.initialisation());
        double loss = trial.fit(network, mnist.train().take(trial.scale(50_000, 2_000)))
                .batch(10)
                .everyEpoch("validation.accuracy", n -> Metrics.accuracy(n, validation))
                .forEpochs(10);
        trial.record("train.loss", loss);
        trial.record("validation.accuracy", Metrics.accuracy(network, validation));
        trial.record("test.accuracy", Metrics.accuracy(network, test));
    }

    @Claim(value = LOSS_ROW, id = "training-loss-1-linear")
    Predicate trainingLoss1Linear() {
        return loss().at(model("1-linear")).isReportedAs("0.0208").within("0.002");
    }

    @Claim(value = LOSS_ROW, id = "training-loss-1-conv")
    Predicate trainingLoss1Conv() {
        return loss().at(model("1-conv")).isReportedAs("0.0128").within("0.002");
    }

    @Claim(value = LOSS_ROW, id = "training-loss-2-conv")
    Predicate trainingLoss2Conv() {
        return loss().at(model("2-conv")).isReportedAs("0.0091").within("0.002");
    }

    @Claim(value = LOSS_ROW, id = "training-loss-2-conv-2-linear")
    Predicate trainingLoss2Conv2Linear() {
        return loss().at(model("2-conv-2-linear")).isReportedAs("0.0099").within("0.002");
    }

    @Claim(value = VALIDATION_ROW, id = "validation-1-linear")
    Predicate validation1Linear() {
        return validation().at(model("1-linear")).isReportedAs("87.84%").within("1%");
    }

    @Claim(value = VALIDATION_ROW, id = "validation-1-conv")
    Predicate validation1Conv() {
        return validation().at(model("1-conv")).isReportedAs("91.71%").within("1%");
    }

    @Claim(value = VALIDATION_ROW, id = "validation-2-conv")
    Predicate validation2Conv() {
        return validation().at(model("2-conv")).isReportedAs("94.21%").within("1%");
    }

    @Claim(value = VALIDATION_ROW, id = "validation-2-conv-2-linear")
    Predicate validation2Conv2Linear() {
        return validation().at(model("2-conv-2-linear")).isReportedAs("93.84%").within("1%");
    }

    @Claim(value = TEST_ROW, id = "test-1-linear")
    Predicate test1Linear() {
        return test().at(model("1-linear")).isReportedAs("89.02%").within("1%");
    }

    @Claim(value = TEST_ROW, id = "test-1-conv")
    Predicate test1Conv() {
        return test().at(model("1-conv")).isReportedAs("92.39%").within("1%");
    }

    @Claim(value = TEST_ROW, id = "test-2-conv")
    Predicate test2Conv() {
        return test().at(model("2-conv")).isReportedAs("94.80%").within("1%");
    }

    @Claim(value = TEST_ROW, id = "test-2-conv-2-linear")
    Predicate test2Conv2Linear() {
        return test().at(model("2-conv-2-linear")).isReportedAs("94.66%").within("1%");
    }

    @Claim(VALIDATION_ROW)
    Predicate order() {
        return validation().orders(model("2-conv"), model("2-conv-2-linear"), model("1-conv"), model("1-linear"));
    }

    @Claim(TEST_ROW)
    Predicate testOrder() {
        return test().orders(model("2-conv"), model("2-conv-2-linear"), model("1-conv"), model("1-linear"));
    }

    private static Metric loss() {
        return metric("train.loss").lowerIsBetter();
    }

    private static Metric validation() {
        return metric("validation.accuracy").in("%");
    }

    private static Metric test() {
        return metric("test.accuracy").in("%");
    }

    private static Arm model(String name) {
        return arm("model", name);
    }
}
