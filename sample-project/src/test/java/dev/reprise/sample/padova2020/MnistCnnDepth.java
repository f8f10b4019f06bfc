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
import java.util.List;

@Experiment(
        expensive = true,
        report = Padova2020.class,
        locator = "Section 2.2",
        title = "MNIST: number of convolutions",
        quick = "Builds the networks without training them.",
        seeds = 1,
        assumptions = {
            DigitImages.UNSTATED,
            DigitCnn.UNSTATED,
            DigitCnn.PLAIN,
            DigitStudy.MEASURED,
            "Hidden layers are convolutions, of 32, 64 and 128 filters. Very similar is within 0.3 points of accuracy; the expense"
                    + " is counted in multiplications for one image, which no machine changes."
        })
@Tag("mnist")
class MnistCnnDepth {

    private static final String THREE_LEVELS =
            "Three different level of depth are trained and tested versus the validation set: as show in fig.3, the configurations with"
                    + " three and two hidden layers performs are very similar, thus the less computational expensive is selected.";
    private static final List<Integer> FILTERS = List.of(32, 64, 128);

    @Sweep({"1", "2", "3"})
    int convolutions = 1;

    @Train
    void train(Trial trial) {
        DigitCnn cnn = DigitCnn.selected().withFilters(FILTERS.subList(0, convolutions));
        if (trial.scale("epochs", DigitCnn.EPOCHS, 0) == 0) {
            DigitStudy.init(trial, cnn);
        } else {
            DigitStudy.train(trial, cnn, DigitImages.of(trial));
        }
    }

    @Claim(THREE_LEVELS)
    Assertion twoAndThreeSimilar() {
        return metric("validation.accuracy")
                .in("%")
                .isEquivalent(with(2), with(3))
                .within("0.3%");
    }

    @Claim(value = THREE_LEVELS, holdsWhenScaled = true)
    Assertion twoCheaper() {
        return structure("multiplications").isSmallerAt(with(2), with(3));
    }

    @Claim(value = "Figure 3: Comparison between different depths for CNN model", id = "figure")
    Assertion figure3() {
        return figure("accuracy").at(with(1), with(2), with(3));
    }

    private static Arm with(int convolutions) {
        return arm("convolutions", convolutions);
    }
}
