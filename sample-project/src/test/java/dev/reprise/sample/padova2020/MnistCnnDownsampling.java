package dev.reprise.sample.padova2020;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.figure;
import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Claims.notChecked;

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
        title = "MNIST: stride 2 against max-pooling",
        fullOnly = DigitStudy.COST,
        assumptions = {
            DigitImages.UNSTATED,
            DigitCnn.UNSTATED,
            DigitCnn.REGULARISED,
            DigitStudy.MEASURED,
            "10 epochs. Stride 2 is that of the same convolutions, without pooling."
        })
@Tag("mnist")
class MnistCnnDownsampling {

    private static final Arm POOLING = arm("downsampling", Downsampling.MAX_POOLING);
    private static final Arm STRIDE = arm("downsampling", Downsampling.STRIDE_2);

    enum Downsampling {
        MAX_POOLING,
        STRIDE_2
    }

    @Sweep(
            value = {"MAX_POOLING", "STRIDE_2"},
            titles = {"max-pooling", "stride-2"})
    Downsampling downsampling = Downsampling.MAX_POOLING;

    @Train
    void train(Trial trial) {
        DigitCnn cnn = DigitCnn.regularised().withStride(downsampling == Downsampling.STRIDE_2);
        DigitStudy.train(trial, cnn, DigitImages.of(trial));
    }

    @Claim(
            value =
                    "Also, in literature it is suggested that using stride=2 instead of a max pool layer, could increase the capacity"
                            + " of the model making the downsampling process learnable.",
            id = "stride-could-increase-capacity")
    Assertion strideCouldIncreaseCapacity() {
        return notChecked(
                "qualitative",
                "This is a suggestion of the literature about capacity; in the same convolutions stride 2 changes no number of"
                        + " parameters, and what it does to the accuracy is another claim.");
    }

    @Claim("It is tested in this network but it degraded the performance (fig.8).")
    Assertion strideDegrades() {
        return metric("validation.accuracy").in("%").ranks(POOLING, STRIDE);
    }

    @Claim(value = "Figure 8: Comparison between stride=2 and max pooling", id = "figure")
    Assertion figure8() {
        return figure("accuracy").at(POOLING, STRIDE);
    }
}
