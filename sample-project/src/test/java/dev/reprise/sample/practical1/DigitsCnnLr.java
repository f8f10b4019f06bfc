package dev.reprise.sample.practical1;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.sample.practical1.Digits.accuracy;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;

@Experiment(
        expensive = true,
        report = Practical1.class,
        locator = "First Problem, Global results",
        title = "Digits: learning rate of the CNN",
        fullOnly = "Ten epochs over 50,000 images per trial are more training than fits into minutes.",
        assumptions = {
            Digits.DATA,
            Digits.UNSTATED,
            Digits.CNN,
            Digits.MSE,
            "Which optimizer the rate was chosen with is not stated: Adam, that of the best architecture. Rates of 0.001, 0.01 and 0.1."
                    + " A training is too slow if it takes longer to an accuracy of 95 %."
        })
@Tag("digits")
class DigitsCnnLr {

    private static final String RATES =
            "For the learning rate, with a CNN, the optimal one we found was 0.01, with learning rates below this value, trainings were"
                    + " too slow, above, the final value was not as good.";

    @Sweep({"MNIST", "USPS"})
    DigitData data = DigitData.MNIST;

    @Sweep({"0.001", "0.01", "0.1"})
    double lr;

    @Train
    void train(Trial trial) {
        var network = Digits.bestCnn(data, PyTorchDefaults.mse(), PyTorchDefaults.adam(lr));
        Digits.train(trial, data, network, Digits.BATCH);
    }

    @Claim(value = RATES, id = "lr-0-01-best")
    Assertion lr001Best() {
        return accuracy().isBestAt(arm("lr", "0.01"));
    }

    @Claim(RATES)
    Assertion lowerLrTooSlow() {
        return accuracy().reaches("95%").fasterAt(arm("lr", "0.01"), arm("lr", "0.001"));
    }

    @Claim(RATES)
    Assertion higherLrWorse() {
        return accuracy().ranks(arm("lr", "0.01"), arm("lr", "0.1"));
    }
}
