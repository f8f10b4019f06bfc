package dev.reprise.sample.padova2020;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.figure;
import static dev.reprise.judge.Claims.gap;

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
        title = "MNIST: dropout",
        fullOnly = DigitStudy.COST,
        assumptions = {
            DigitImages.UNSTATED,
            DigitCnn.UNSTATED,
            DigitStudy.MEASURED,
            "The three probabilities are 0, 0.25 and 0.5; no batch normalisation in this comparison, and 10 epochs.",
            "Less overfitting is a smaller gap with 0.5 than without dropout."
        })
@Tag("mnist")
class MnistCnnDropout {

    private static final Arm NONE = arm("dropout", "0");
    private static final Arm QUARTER = arm("dropout", "0.25");
    private static final Arm HALF = arm("dropout", "0.5");

    @Sweep({"0", "0.25", "0.5"})
    double dropout;

    @Train
    void train(Trial trial) {
        DigitStudy.train(trial, DigitCnn.selected().withDropout(dropout), DigitImages.of(trial));
    }

    @Claim(
            value =
                    "In figure 6, the results from three values of dropout probability are shown. Figure 6: Comparison between"
                            + " different dropout probabilities",
            id = "figure")
    Assertion figure6() {
        return figure("accuracy").at(NONE, QUARTER, HALF);
    }

    @Claim("To avoid overfitting and find more generic features, generalization methods are applied.")
    Assertion avoidOverfitting() {
        return gap("train.accuracy", "validation.accuracy").in("%").isSmallerAt(HALF, NONE);
    }
}
