package dev.reprise.sample.tp2;

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
        report = Tp2.class,
        locator = "Part 02, Adding a batch Normaliztion Layer",
        title = "CIFAR-10: batch normalisation",
        fullOnly = Photographs.COST,
        assumptions = {
            Photographs.UNSTATED,
            Study.UNSTATED,
            Study.CURVES,
            "50 epochs; dropout 0.3 follows both hidden layers, and after the first one follows batch normalisation.",
            "Accelerated convergence is fewer epochs to a validation accuracy of 45 %; \"pretty much the same\" is within three points."
        })
@Tag("cifar10")
class CifarBatchNorm {

    private static final Arm ON = arm("batchNormalisation", true);
    private static final Arm OFF = arm("batchNormalisation", false);

    @Sweep(
            value = {"true", "false"},
            titles = {"on", "off"})
    boolean batchNormalisation;

    @Train
    void train(Trial trial) {
        Mlp mlp = Mlp.forCifar(Photographs.LEARNING_RATE).withDropout(0.3).withBatchNormalisation(batchNormalisation);
        Photographs.study(trial, mlp).run(Photographs.BATCH, Photographs.EPOCHS);
    }

    @Claim(
            "Usualy **Batch Normalization** improves **Neural network training** by reducing internal covariate shift and accelerating"
                    + " convergence, leading to better performance.")
    Assertion usualBenefit() {
        return metric("validation.accuracy").reaches("45%").fasterAt(ON, OFF);
    }

    @Claim("Here, in our dataset ``we didn't see the best result`` (pretty much the same results with and without batch"
            + " normaliztion)")
    Assertion sameResults() {
        return metric("validation.accuracy").in("%").isEquivalent(ON, OFF).within("3%");
    }

    @Claim(value = "Figure 24: Loss and Accuracy with Dropout Rate = 0.3 and Batch Normalization", id = "figure")
    Assertion figure24() {
        return figure("accuracy").at(ON);
    }
}
