package dev.reprise.sample.practical1;

import static dev.reprise.judge.Claims.gap;
import static dev.reprise.judge.Claims.metric;
import static dev.reprise.sample.practical1.Digits.TEST_ACCURACY;
import static dev.reprise.sample.practical1.Digits.VALIDATION_ACCURACY;
import static dev.reprise.sample.practical1.Digits.accuracy;

import dev.reprise.Claim;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.Verdict;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;

@Experiment(
        expensive = true,
        report = Practical1.class,
        locator = "First Problem, Global results",
        title = "Digits: the best architecture, validation and test",
        fullOnly = "Ten epochs at batch 4 are 125,000 steps on MNIST, more than fit into minutes.",
        assumptions = {
            Digits.DATA,
            Digits.UNSTATED,
            Digits.CNN,
            "Batch 4, Adam with learning rate 0.01, cross-entropy. What the report calls its final loss, 99.0 % and 96.8 %, is an accuracy."
        })
@Tag("digits")
class DigitsCnnFinal {

    private static final String FINAL = "Our final loss on the validation set is 99.0%, on the test set it is 96.8%.";
    private static final int SMALL_BATCH = 4;
    private static final String DEAD =
            "On MNIST, Adam with a rate of 0.01 and batches of 4 kills the network in its first steps: it answers the same to every image, and"
                    + " the loss stays at 2.30, that of guessing. The gap of 2.2 points is one that USPS has and MNIST has not.";
    private static final String READINGS =
            "As stated, ten epochs, seed 1: 10.6 % on validation, 11.4 % on test images of MNIST; 93.2 and 90.0 % of USPS. With a rate of 0.001,"
                    + " 25,000 images of MNIST, seeds 1 and 2: 96.7 and 97.2 %, 96.1 and 96.7 %. With 0.01 and batches of 64: 94.6 and 10.3 %,"
                    + " 93.6 and 11.7 %.";

    @Sweep({"MNIST", "USPS"})
    DigitData data = DigitData.MNIST;

    @Train
    void train(Trial trial) {
        var network = Digits.bestCnn(data, PyTorchDefaults.crossEntropy(), PyTorchDefaults.adam(Digits.CNN_RATE));
        Digits.train(trial, data, network, SMALL_BATCH);
    }

    @Claim(FINAL)
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.OTHER_DATA,
            reason = DEAD,
            evidence = READINGS)
    Assertion validationAccuracy() {
        return accuracy().isReportedAs("99.0%").within(Digits.MARGIN);
    }

    @Claim(FINAL)
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.OTHER_DATA,
            reason = DEAD,
            evidence = READINGS)
    Assertion testAccuracy() {
        return metric(TEST_ACCURACY).at(Digits.onMnist()).isReportedAs("96.8%").within(Digits.MARGIN);
    }

    /** The report's own gap is 2.2 points. */
    @Claim(FINAL)
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.OTHER_DATA,
            reason = DEAD,
            evidence = READINGS)
    Assertion testGap() {
        return gap(VALIDATION_ACCURACY, TEST_ACCURACY)
                .in("%")
                .at(Digits.onMnist())
                .isAtLeast("1%");
    }
}
