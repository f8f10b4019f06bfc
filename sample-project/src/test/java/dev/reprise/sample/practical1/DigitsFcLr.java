package dev.reprise.sample.practical1;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.sample.practical1.Digits.accuracy;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Predicate;
import dev.reprise.train.PyTorchDefaults;
import dev.reprise.train.Trial;

@Experiment(
        report = Practical1.class,
        locator = "First Problem, Global results",
        title = "Digits: learning rate of the fully connected model",
        fullOnly = "Ten epochs over 50,000 images per trial are more training than fits into minutes.",
        assumptions = {
            Digits.DATA,
            Digits.UNSTATED,
            Digits.MSE,
            "One hidden layer of 100; SGD. Rates of 0.01, 0.1 and 1. A training is too slow if it takes longer to an accuracy of 90 %."
        })
@Tag("digits")
class DigitsFcLr {

    private static final String RATE =
            "The same observation applies for the fully connected model, with an optimal learning rate of 0.1.";

    @Sweep({"MNIST", "USPS"})
    DigitData data = DigitData.MNIST;

    @Sweep({"0.01", "0.1", "1"})
    double lr;

    @Train
    void train(Trial trial) {
        var network = Digits.fullyConnected(data, PyTorchDefaults.mse(), PyTorchDefaults.sgd(lr));
        Digits.train(trial, data, network, Digits.BATCH);
    }

    @Claim(value = RATE, id = "lr-0-1-best")
    Predicate lr01Best() {
        return accuracy().isBestAt(arm("lr", "0.1"));
    }

    @Claim(RATE)
    Predicate lowerLrTooSlow() {
        return accuracy().reaches("90%").fasterAt(arm("lr", "0.1"), arm("lr", "0.01"));
    }

    @Claim(RATE)
    Predicate higherLrWorse() {
        return accuracy().orders(arm("lr", "0.1"), arm("lr", "1"));
    }
}
