package dev.reprise.sample.padova2020;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.figure;
import static dev.reprise.judge.Claims.metric;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;

@Experiment(
        expensive = true,
        report = Padova2020.class,
        locator = "Section 2.3",
        title = "MNIST: batch normalisation",
        fullOnly = DigitStudy.COST,
        assumptions = {
            DigitImages.UNSTATED,
            DigitCnn.UNSTATED,
            DigitCnn.REGULARISED,
            DigitStudy.MEASURED,
            "10 epochs. Faster is in epochs, to a validation accuracy of 99 %."
        })
@Tag("mnist")
class MnistCnnBatchNorm {

    private static final Arm ON = arm("batchNormalisation", true);
    private static final Arm OFF = arm("batchNormalisation", false);

    @Sweep(
            value = {"true", "false"},
            titles = {"on", "off"})
    boolean batchNormalisation;

    @Train
    void train(Trial trial) {
        DigitCnn cnn = DigitCnn.regularised().withBatchNormalisation(batchNormalisation);
        DigitStudy.train(trial, cnn, DigitImages.of(trial));
    }

    @Claim(
            "To avoid unbalanced input due to high weights and to speedup the training, batch normalization is applied after each"
                    + " layer (results in fig.7).")
    Assertion speedsUp() {
        return metric("validation.accuracy").reaches("99%").fasterAt(ON, OFF);
    }

    @Claim(value = "Figure 7: Comparison between with and without batch normalization", id = "figure")
    Assertion figure7() {
        return figure("accuracy").at(ON, OFF);
    }
}
