package dev.reprise.sample.practical1;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.check;
import static dev.reprise.sample.practical1.Digits.VALIDATION_ACCURACY;
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
        title = "Digits: channels at the end of the convolutions",
        fullOnly = "Ten epochs over 50,000 images per trial are more training than fits into minutes.",
        assumptions = {
            Digits.DATA,
            Digits.UNSTATED,
            Digits.CNN,
            "Four convolutions whose channels double up to 8, 32, 128 or 256, where 8 are \"few\"; cross-entropy and Adam with learning rate"
                    + " 0.01. \"Not improved\" is less than one point of accuracy."
        })
@Tag("digits")
class DigitsCnnChannels {

    private static final String CHANNELS =
            "For CNNs, deeper architecture did not improve by much the results, and after 128 channels at the end of the convolutional"
                    + " layers, results were not improved as well (but the improvement of going from few channels to 128 can go up to 2"
                    + " points of percentage of accuracy) .";
    private static final double TWO_POINTS = 0.02;

    @Sweep({"MNIST", "USPS"})
    DigitData data = DigitData.MNIST;

    @Sweep({"8", "32", "128", "256"})
    int channels;

    @Train
    void train(Trial trial) {
        var network = Digits.cnn(
                data,
                PyTorchDefaults.crossEntropy(),
                PyTorchDefaults.adam(Digits.CNN_RATE),
                channels / 8,
                channels / 4,
                channels / 2,
                channels);
        Digits.train(trial, data, network, Digits.BATCH);
    }

    @Claim(value = CHANNELS, id = "no-gain-after-128")
    Assertion noGainAfter128() {
        return accuracy().isEquivalent(channels(128), channels(256)).within("1%");
    }

    @Claim(value = CHANNELS, id = "few-to-128-gain")
    Assertion fewTo128Gain() {
        Arm many = channels(128).with("data", DigitData.MNIST);
        Arm few = channels(8).with("data", DigitData.MNIST);
        return check("the gain from 8 to 128 channels is at most two points of accuracy", seed -> {
                    double gain = seed.value(VALIDATION_ACCURACY, many) - seed.value(VALIDATION_ACCURACY, few);
                    return gain > 0 && gain <= TWO_POINTS;
                })
                .of(VALIDATION_ACCURACY)
                .at(many, few);
    }

    @Claim(value = CHANNELS, id = "few-to-128-better")
    Assertion fewTo128Better() {
        return accuracy().ranks(channels(128), channels(8));
    }

    private static Arm channels(int count) {
        return arm("channels", count);
    }
}
