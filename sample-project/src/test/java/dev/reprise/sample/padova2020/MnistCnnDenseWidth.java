package dev.reprise.sample.padova2020;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.figure;
import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Claims.structure;

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
        locator = "Section 2.2",
        title = "MNIST: width of the dense layer",
        quick = "Builds the networks without training them.",
        seeds = 1,
        assumptions = {
            DigitImages.UNSTATED,
            DigitCnn.UNSTATED,
            DigitCnn.PLAIN,
            DigitStudy.MEASURED,
            "The tested numbers are 128, 512 and 1024 neurons."
        })
@Tag("mnist")
class MnistCnnDenseWidth {

    private static final String LARGER =
            "Among the tested number of neurons, the larger one turned out to give better results (fig.5).";

    @Sweep({"128", "512", "1024"})
    int dense = 1024;

    @Train
    void train(Trial trial) {
        DigitCnn cnn = DigitCnn.selected().withDense(dense);
        if (trial.scale("epochs", DigitCnn.EPOCHS, 0) == 0) {
            DigitStudy.init(trial, cnn);
        } else {
            DigitStudy.train(trial, cnn, DigitImages.of(trial));
        }
    }

    @Claim(LARGER)
    Assertion largestBest() {
        return metric("validation.accuracy").in("%").isBestAt(with(1024));
    }

    @Claim(LARGER)
    Assertion increasing() {
        return metric("validation.accuracy").in("%").increasesAlong("dense");
    }

    @Claim(value = "Figure 5: Comparison between different number of neurons for dense layer", id = "figure")
    Assertion figure5() {
        return figure("accuracy").at(with(128), with(512), with(1024));
    }

    /** 832 + 51,264 + 3,212,288 + 10,250 = 3,274,634, before batch normalisation. */
    @Claim(value = "The final model has around 3 million trainable parameters.", holdsWhenScaled = true)
    Assertion threeMillionParameters() {
        return structure("parameters.millions").at(with(1024)).isExactly("3");
    }

    private static Arm with(int dense) {
        return arm("dense", dense);
    }
}
