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
        title = "Digits: cross-entropy against MSE",
        fullOnly = "Ten epochs over 50,000 images per trial are more training than fits into minutes.",
        assumptions = {
            Digits.DATA,
            Digits.UNSTATED,
            Digits.CNN,
            "Adam with learning rate 0.01. MSE compares the softmax with one-hot labels."
        })
@Tag("digits")
class DigitsLoss {

    private static final String IMPROVED =
            "The cross-entropy loss function did improve our performance (from 98,3% to 99% on the validation set) which makes sense"
                    + " since this function is used more often for classification tasks.";
    private static final Arm CROSS_ENTROPY = arm("loss", Loss.CROSS_ENTROPY);
    private static final Arm MSE = arm("loss", Loss.MSE);

    @Sweep({"MNIST", "USPS"})
    DigitData data = DigitData.MNIST;

    @Sweep({"CROSS_ENTROPY", "MSE"})
    Loss loss = Loss.CROSS_ENTROPY;

    @Train
    void train(Trial trial) {
        var network = Digits.bestCnn(data, loss.function(), PyTorchDefaults.adam(Digits.CNN_RATE));
        Digits.train(trial, data, network, Digits.BATCH);
    }

    @Claim(IMPROVED)
    Assertion beforeAccuracy() {
        return accuracy().at(MSE).isReportedAs("98.3%").within(Digits.MARGIN);
    }

    @Claim(IMPROVED)
    Assertion crossEntropyAccuracy() {
        return accuracy().at(CROSS_ENTROPY).isReportedAs("99%").within(Digits.MARGIN);
    }

    @Claim(IMPROVED)
    Assertion crossEntropyBetter() {
        return accuracy().ranks(CROSS_ENTROPY, MSE);
    }
}
