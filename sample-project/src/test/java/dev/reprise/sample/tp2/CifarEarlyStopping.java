package dev.reprise.sample.tp2;

import static dev.reprise.judge.Claims.figure;
import static dev.reprise.judge.Claims.metric;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Training.Best;
import dev.reprise.train.Trial;

@Experiment(
        expensive = true,
        report = Tp2.class,
        locator = "Part 02, Using early stopping",
        title = "CIFAR-10: early stopping",
        fullOnly = "Two hundred epochs on 50,000 images per trial are more training than fits into minutes.",
        assumptions = {
            Photographs.UNSTATED,
            Study.UNSTATED,
            Study.CURVES,
            "Dropout 0.3 follows both hidden layers; at most 300 epochs, stated under \"Comparing training time\".",
            "The same epoch is one within the patience of 30 epochs."
        })
@Tag("cifar10")
class CifarEarlyStopping {

    private static final String STOPPED = "Training stopped at epoch: 199";
    private static final int PATIENCE = 30;

    @Train
    void train(Trial trial) {
        var outcome = Photographs.study(
                        trial, Mlp.forCifar(Photographs.LEARNING_RATE).withDropout(0.3))
                .run(fit -> fit.batch(Photographs.BATCH)
                        .monitor("validation.loss", Best.LOWEST)
                        .patience(PATIENCE)
                        .epochs(300)
                        .train());
        trial.record("stopped.epoch", outcome.epochs());
        trial.record("best.epoch", outcome.bestEpoch());
    }

    @Claim(value = STOPPED, id = "stopped-at-199")
    Assertion stoppedAt199() {
        return metric("stopped.epoch").isReportedAs("199").within("30");
    }

    @Claim(STOPPED)
    Assertion stopsBeforeMaximum() {
        return metric("stopped.epoch").isAtMost("299");
    }

    @Claim(value = "Figure 23: Loss and Accuracy with Dropout Rate = 0.3 and early stopping", id = "figure")
    Assertion figure23() {
        return figure("accuracy");
    }
}
