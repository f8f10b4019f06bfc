package dev.reprise.sample.tp2;

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
import dev.reprise.train.Curves;
import dev.reprise.train.Metrics;
import dev.reprise.train.Trial;

@Experiment(
        expensive = true,
        id = "cifar-l2",
        report = Tp2.class,
        locator = "Part 02, Adding L2 Regularization",
        title = "CIFAR-10: L2 regularisation",
        fullOnly = Photographs.COST,
        assumptions = {
            Photographs.UNSTATED,
            Study.UNSTATED,
            Study.CURVES,
            "The penalty is 0.001 on the weights of the hidden layers.",
            "Gaps are those of the cross entropy: Keras adds the penalty to both losses."
        })
@Tag("cifar10")
class CifarL2 {

    private static final String HELPED =
            "We can clearly see that it helped with the generalization as the variance between the training and validation sets"
                    + " decreased in both loss and accuracy.";
    private static final Arm WITH = arm("l2", "0.001");
    private static final Arm WITHOUT = arm("l2", "0");

    @Sweep({"0", "0.001"})
    double l2;

    @Train
    void train(Trial trial) {
        var validation = Photographs.of(trial).validation();
        Photographs.study(trial, Mlp.forCifar(Photographs.LEARNING_RATE).withL2(l2))
                .run(fit -> fit.batch(Photographs.BATCH)
                        .evaluate("validation.loss.printed", n -> Metrics.loss(n, validation))
                        .epochs(Photographs.EPOCHS)
                        .train());
        trial.figure(Curves.of(trial, "loss.printed", "Loss with penalty", 1, "train.loss", "validation.loss.printed"));
    }

    @Claim(HELPED)
    Assertion accuracyGapSmaller() {
        return gap("train.accuracy", "validation.accuracy").in("%").isSmallerAt(WITH, WITHOUT);
    }

    @Claim(HELPED)
    Assertion lossGapSmaller() {
        return gap("train.cross-entropy", "validation.loss").lowerIsBetter().isSmallerAt(WITH, WITHOUT);
    }

    @Claim(value = "Figure 18 Mini Batch SGD with L2 normalization", id = "figure-l2")
    Assertion figureL2() {
        return figure("accuracy").at(WITH);
    }

    @Claim("Figure 19: Accuracy Comparison")
    Assertion figureAccuracy() {
        return figure("accuracy").at(WITH, WITHOUT);
    }

    /** As Keras plots it. */
    @Claim("Figure 20: Loss Comparison")
    Assertion figureLoss() {
        return figure("loss.printed").at(WITH, WITHOUT);
    }
}
