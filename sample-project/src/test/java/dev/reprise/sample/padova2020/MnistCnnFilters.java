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
        locator = "Section 2.2",
        title = "MNIST: number of filters",
        fullOnly = DigitStudy.COST,
        assumptions = {
            DigitImages.UNSTATED,
            DigitCnn.UNSTATED,
            DigitCnn.PLAIN,
            DigitStudy.MEASURED,
            "The other solutions have half and a quarter of the selected filters. Not remarkable is within 0.5 points of accuracy."
        })
@Tag("mnist")
class MnistCnnFilters {

    private static final Arm QUARTER = arm("filters", Sizes.of(8, 16));
    private static final Arm HALF = arm("filters", Sizes.of(16, 32));
    private static final Arm SELECTED = arm("filters", Sizes.of(32, 64));

    @Sweep({"8-16", "16-32", "32-64"})
    Sizes filters = Sizes.of(32, 64);

    @Train
    void train(Trial trial) {
        DigitStudy.train(trial, DigitCnn.selected().withFilters(filters.ofLayers()), DigitImages.of(trial));
    }

    @Claim("This time there are not remarkable differences (fig.4) between the solutions.")
    Assertion noRemarkableDifference() {
        return metric("validation.accuracy")
                .in("%")
                .isEquivalent(QUARTER, HALF, SELECTED)
                .within("0.5%");
    }

    @Claim(value = "Figure 4: Comparison between different number of filters for CNN layers", id = "figure")
    Assertion figure4() {
        return figure("accuracy").at(QUARTER, HALF, SELECTED);
    }
}
