package dev.reprise.sample.practical1;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.sample.practical1.Digits.accuracy;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;

@Experiment(
        expensive = true,
        report = Practical1.class,
        locator = "First Problem, Global results",
        title = "Digits: optimizer",
        fullOnly = "Ten epochs over 50,000 images per trial are more training than fits into minutes.",
        assumptions = {
            Digits.DATA,
            Digits.UNSTATED,
            Digits.CNN,
            Digits.MSE,
            "All optimizers have the learning rate 0.01, which the report calls optimal for the CNN."
        })
@Tag("digits")
class DigitsOptimizer {

    private static final String OPTIMIZERS =
            "For the optimizers, SGD performed better than RMSprop on this task, although ADAM provided the best results.";

    @Sweep({"MNIST", "USPS"})
    DigitData data = DigitData.MNIST;

    @Sweep({"ADAM", "SGD", "RMSPROP"})
    Optimizer optimizer = Optimizer.ADAM;

    @Train
    void train(Trial trial) {
        var network = Digits.bestCnn(data, PyTorchDefaults.mse(), optimizer.withRate(Digits.CNN_RATE));
        Digits.train(trial, data, network, Digits.BATCH);
    }

    @Claim(OPTIMIZERS)
    Assertion adamBest() {
        return accuracy().isBestAt(with(Optimizer.ADAM));
    }

    @Claim(OPTIMIZERS)
    Assertion sgdAboveRmsprop() {
        return accuracy().ranks(with(Optimizer.SGD), with(Optimizer.RMSPROP));
    }

    private static Arm with(Optimizer optimizer) {
        return arm("optimizer", optimizer);
    }
}
