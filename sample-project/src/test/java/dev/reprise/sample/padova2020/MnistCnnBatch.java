package dev.reprise.sample.padova2020;

import static dev.reprise.judge.Claims.arm;
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
        title = "MNIST: batch size",
        fullOnly = DigitStudy.COST,
        assumptions = {
            DigitImages.UNSTATED,
            DigitCnn.UNSTATED,
            DigitCnn.REGULARISED,
            DigitStudy.MEASURED,
            "10 epochs. Best is by validation accuracy; faster is by the time for as many epochs."
        })
@Tag("mnist")
class MnistCnnBatch {

    @Sweep({"16", "64", "128"})
    int batch = 128;

    @Train
    void train(Trial trial) {
        DigitStudy.train(trial, DigitCnn.regularised(), DigitImages.of(trial), batch, DigitCnn.EPOCHS);
    }

    @Claim(
            value =
                    "Different batch sizes are tried (16,64,128) and the analysis shown that size=128 is the best solution.",
            id = "batch-128-best")
    Assertion batch128Best() {
        return metric("validation.accuracy").in("%").isBestAt(of(128));
    }

    @Claim(
            "To speed up the learning and, again, generalize the network, data are collected in batches, which are used as input.")
    Assertion batchSpeedsUp() {
        return metric("train.seconds").lowerIsBetter().in("s").isFasterAt(of(128), of(16));
    }

    private static Arm of(int size) {
        return arm("batch", size);
    }
}
