package dev.reprise.sample.tp2;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.check;
import static dev.reprise.judge.Claims.figure;
import static dev.reprise.judge.Claims.gap;
import static dev.reprise.judge.Claims.notChecked;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;
import dev.reprise.train.port.KerasDefaults;

@Experiment(
        expensive = true,
        id = "keras-full-batch-1000",
        report = Tp2.class,
        locator = "Part 01, Learning time comparison",
        title = "MNIST: a thousand epochs of the full batch",
        fullOnly =
                "A thousand steps on 60,000 images and an epoch of 60,000 steps on single ones are more training than fits into minutes.",
        assumptions = {
            Digits.UNSTATED,
            Study.UNSTATED,
            Study.CURVES,
            "Learning rate 0.01, stated for SGD later; the curves have a value for every tenth epoch.",
            "An epoch of SGD takes the same time every time: one is trained, and 50 take 50 times as long.",
            "A negligible variance is a difference of accuracy of at most one point; a remarkable speed is an epoch in a tenth of SGD's."
        })
@Tag("mnist")
class KerasFullBatch1000 {

    private static final String SPEED =
            "Through evaluating 1000 iterations, Batch SGD has demonstrated remarkable speed and convergence precision, resulting in"
                    + " a negligible variance between training and validation metrics.";
    private static final String BATCH_TIME =
            "Training time for Batch SGD on 1000 epochs: **594.5109355449677 seconds**";
    private static final String SGD_TIME =
            "Whereas Stochastic Gradient descent on 50 epochs: **7830.665495872498 seconds**";
    private static final String OTHER_MACHINE =
            "Seconds belong to a machine, which the report does not name; the ratio of the two times is another claim.";
    private static final Arm BATCH = arm("regime", Regime.BATCH);
    private static final Arm SGD = arm("regime", Regime.SGD);

    enum Regime {
        BATCH,
        SGD
    }

    @Sweep({"BATCH", "SGD"})
    Regime regime = Regime.BATCH;

    @Train
    void train(Trial trial) {
        var digits = Digits.of(trial);
        var study = new Study(trial, Mlp.forMnist(KerasDefaults.sgd(0.01)), digits.train(), digits.validation());
        if (regime == Regime.BATCH) {
            study.observeEvery(10).run(fit -> fit.fullBatch().epochs(1_000).train());
        } else {
            study.run(1, 1);
        }
    }

    @Claim(SPEED)
    Assertion negligibleGap() {
        return gap("train.accuracy", "validation.accuracy").in("%").at(BATCH).isWithin("1%");
    }

    @Claim(SPEED)
    Assertion remarkableSpeed() {
        return check(
                        "an epoch of the full batch takes less than a tenth of the time of an epoch of single samples",
                        seed -> seed.value("epoch.seconds", BATCH) < seed.value("epoch.seconds", SGD) / 10)
                .of("epoch.seconds")
                .at(BATCH, SGD);
    }

    @Claim(value = "Figure 06: Training Batch SGD on 1000 epochs", id = "figure")
    Assertion figure06() {
        return figure("accuracy").at(BATCH);
    }

    @Claim(BATCH_TIME)
    Assertion batchTime() {
        return notChecked("reported-value", OTHER_MACHINE);
    }

    @Claim(SGD_TIME)
    Assertion sgdTime() {
        return notChecked("reported-value", OTHER_MACHINE);
    }

    @Claim(BATCH_TIME + " " + SGD_TIME)
    Assertion batchFaster() {
        return check(
                        "1000 epochs of the full batch take less time than 50 epochs of single samples",
                        seed -> 1_000 * seed.value("epoch.seconds", BATCH) < 50 * seed.value("epoch.seconds", SGD))
                .of("epoch.seconds")
                .at(BATCH, SGD);
    }
}
