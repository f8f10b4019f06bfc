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
import java.util.Arrays;

@Experiment(
        expensive = true,
        report = Practical1.class,
        locator = "First Problem, Global results",
        title = "Digits: depth of the CNN",
        fullOnly = "Ten epochs over 50,000 images per trial are more training than fits into minutes.",
        assumptions = {
            Digits.DATA,
            Digits.UNSTATED,
            Digits.CNN,
            "The first 2, 3 or 4 convolutions of the best architecture; cross-entropy and Adam with learning rate 0.01. \"Not much\" is less"
                    + " than one point of accuracy."
        })
@Tag("digits")
class DigitsCnnDepth {

    private static final int[] CHANNELS = {16, 32, 64, 128};

    @Sweep({"MNIST", "USPS"})
    DigitData data = DigitData.MNIST;

    @Sweep({"2", "3", "4"})
    int convolutions;

    @Train
    void train(Trial trial) {
        var network = Digits.cnn(
                data,
                PyTorchDefaults.crossEntropy(),
                PyTorchDefaults.adam(Digits.CNN_RATE),
                Arrays.copyOf(CHANNELS, convolutions));
        Digits.train(trial, data, network, Digits.BATCH);
    }

    @Claim(
            "For CNNs, deeper architecture did not improve by much the results, and after 128 channels at the end of the convolutional"
                    + " layers, results were not improved as well (but the improvement of going from few channels to 128 can go up to 2"
                    + " points of percentage of accuracy) .")
    Assertion deeperNotMuchBetter() {
        return accuracy()
                .isEquivalent(arm("convolutions", 2), arm("convolutions", 3), arm("convolutions", 4))
                .within("1%");
    }
}
