package dev.reprise.sample.tp2;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.check;
import static dev.reprise.judge.Claims.figure;
import static dev.reprise.judge.Claims.gap;
import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Claims.table;

import dev.reprise.Claim;
import dev.reprise.ClaimTable;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.Metric;
import dev.reprise.judge.PrintedTable;
import dev.reprise.judge.Verdict;
import dev.reprise.train.Trial;
import dev.reprise.train.port.KerasDefaults;
import java.util.Locale;
import java.util.stream.Stream;
import org.nd4j.linalg.learning.config.IUpdater;

@Experiment(
        expensive = true,
        report = Tp2.class,
        locator = "Part 01, Compare between SGD, Adam, and RmsProp optimizers",
        title = "MNIST: SGD, Adam and RMSProp",
        quick =
                "Trains 5 epochs on 6,000 images instead of 50 on 60,000, and validates on 2,000 images instead of 10,000.",
        assumptions = {
            Digits.UNSTATED,
            Study.UNSTATED,
            Study.CURVES,
            "50 epochs (stated for SGD), mini-batches of 128 (stated in Part 02).",
            "\"Approximately 0\" is a training loss of at most 0.01; 100 % is printed from 99.5 % on; two gaps of accuracy are the"
                    + " same within one point, as the report's own 2 points and 1 point are."
        })
@Tag("mnist")
class KerasOptimizer {

    private static final String PERFORMED_BETTER =
            "Both 'ADAM' and 'RmsProp' performed better than 'SGD' when it comes to both the accuracy and the loss, with a little"
                    + " ossillations by 'ADAM' optimizer.";
    private static final String LOSSES =
            "In terms of loss 'SGD' results in training loss of 0.0503 and val\\_loss of 0.0954, whereas 'RmsPROP' training loss is"
                    + " approximately 0 and the validation loss is 0.15 (variance more than SGD)";
    private static final String BEST =
            "we picked 'RmsProp' as the best model as it gave an accuracy of 100% on the training set and 98% on the validation set"
                    + " better than 'SGD' which training accuracy is: 0.98 and validation accuracy is 0.97 (same variance)";

    private static final Arm SGD = arm("optimizer", new Optimizer(UpdateRule.SGD));
    private static final Arm ADAM = arm("optimizer", new Optimizer(UpdateRule.ADAM));
    private static final Arm RMSPROP = arm("optimizer", new Optimizer(UpdateRule.RMSPROP));
    private static final Arm[] ALL = {SGD, ADAM, RMSPROP};

    @Sweep({"sgd", "adam", "rmsprop"})
    Optimizer optimizer = new Optimizer(UpdateRule.SGD);

    /** Written in small letters, as Keras writes it. */
    record Optimizer(UpdateRule rule) {

        static Optimizer of(String text) {
            return new Optimizer(UpdateRule.valueOf(text.toUpperCase(Locale.ROOT)));
        }

        @Override
        public String toString() {
            return rule.name().toLowerCase(Locale.ROOT);
        }
    }

    enum UpdateRule {
        SGD,
        ADAM,
        RMSPROP;

        IUpdater updater() {
            return switch (this) {
                case SGD -> KerasDefaults.sgd(0.01);
                case ADAM -> KerasDefaults.adam(0.001);
                case RMSPROP -> KerasDefaults.rmsprop(0.001);
            };
        }
    }

    @Train
    void train(Trial trial) {
        var digits = Digits.of(
                trial,
                trial.scale("training images", Digits.TRAIN, 6_000),
                trial.scale("validation images", Digits.VALIDATION, 2_000));
        new Study(trial, Mlp.forMnist(optimizer.rule().updater()), digits.train(), digits.validation())
                .run(128, trial.scale("epochs", 50, 5));
    }

    @Claim(value = "Figure 13: Accuracy", holdsWhenScaled = true)
    Assertion figureAccuracy() {
        return figure("accuracy").at(ALL);
    }

    @Claim(value = "Figure 14: Loss", holdsWhenScaled = true)
    Assertion figureLoss() {
        return figure("loss").at(ALL);
    }

    /** The times stand in the figure only. */
    @Claim(value = "Figure 15: Training Time", holdsWhenScaled = true)
    Assertion figureTime() {
        return check("the time of each optimizer was taken", seed -> Stream.of(ALL)
                        .allMatch(arm -> seed.value("train.seconds", arm) > 0))
                .of("train.seconds")
                .at(ALL);
    }

    @Claim(value = PERFORMED_BETTER, holdsWhenScaled = true)
    Assertion adamAccuracyAboveSgd() {
        return validationAccuracy().in("%").ranks(ADAM, SGD);
    }

    @Claim(value = PERFORMED_BETTER, holdsWhenScaled = true)
    Assertion rmspropAccuracyAboveSgd() {
        return validationAccuracy().in("%").ranks(RMSPROP, SGD);
    }

    /** In training: the validation losses that the report prints say the opposite. */
    @Claim(value = PERFORMED_BETTER, holdsWhenScaled = true)
    Assertion adamLossBelowSgd() {
        return trainLoss().ranks(ADAM, SGD);
    }

    @Claim(value = PERFORMED_BETTER, holdsWhenScaled = true)
    Assertion rmspropLossBelowSgd() {
        return trainLoss().ranks(RMSPROP, SGD);
    }

    @Claim(PERFORMED_BETTER)
    Assertion adamOscillates() {
        return check(
                        "the validation loss of Adam rises more between epochs than that of SGD",
                        seed -> seed.value("validation.loss.rises", ADAM) > seed.value("validation.loss.rises", SGD))
                .of("validation.loss.rises")
                .at(ADAM, SGD);
    }

    @ClaimTable("SGD")
    @ExpectedDeviation(
            claim = "sgd-training-loss",
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.UNDERSPECIFIED_PROTOCOL,
            reason =
                    "Batches of 128 are stated for Part 02 only; smaller ones make more updates and would bring the loss down.",
            evidence =
                    "Seeds 1 to 5, 50 epochs, batches of 128: training loss 0.0837 to 0.0866; the report's other numbers of SGD agree"
                            + " (training accuracy 97.6 to 97.8 %, validation loss 0.100 to 0.103, validation accuracy 97.0 %).")
    PrintedTable sgd() {
        return table(SGD)
                .row("sgd-training-loss", trainLoss(), LOSSES, "0.0503")
                .withinRelative("15%")
                .row("sgd-validation-loss", validationLoss(), LOSSES, "0.0954")
                .withinRelative("15%")
                .row("sgd-training-accuracy", trainAccuracy(), BEST, "0.98")
                .within("0.01")
                .row("sgd-validation-accuracy", validationAccuracy(), BEST, "0.97")
                .within("0.01");
    }

    /** The loss has two digits, so half a digit more than for SGD. */
    @ClaimTable("RMSprop")
    PrintedTable rmsprop() {
        return table(RMSPROP)
                .row("rmsprop-validation-loss", validationLoss(), LOSSES, "0.15")
                .within("0.03")
                .row("rmsprop-validation-accuracy", validationAccuracy(), BEST, "98%")
                .within("1%");
    }

    @Claim(LOSSES)
    Assertion rmspropTrainingLoss() {
        return trainLoss().at(RMSPROP).isAtMost("0.01");
    }

    @Claim(value = LOSSES, holdsWhenScaled = true)
    Assertion rmspropLossGapLarger() {
        return gap("train.loss", "validation.loss").lowerIsBetter().isSmallerAt(SGD, RMSPROP);
    }

    @Claim(BEST)
    Assertion rmspropTrainingAccuracy() {
        return trainAccuracy().at(RMSPROP).isAtLeast("99.5%");
    }

    @Claim(BEST)
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.SEED_NOISE,
            reason =
                    "Adam is ahead in four seeds of five, by 0.2 points on average; a single run each, as in the report, may show either.",
            evidence =
                    "Validation accuracy, seeds 1 to 5: RMSprop 97.66, 98.00, 97.78, 97.94, 97.80 %; Adam 98.06, 98.08, 97.74, 98.19, 98.17 %;"
                            + " SGD 96.95 to 96.98 %.")
    Assertion rmspropBest() {
        return validationAccuracy().in("%").isBestAt(RMSPROP);
    }

    @Claim(BEST)
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.CONTRADICTION_IN_REPORT,
            reason =
                    "RMSprop learns the training images nearly by heart in 50 epochs, SGD does not, so that its gap is three times as large."
                            + " The report's own gaps, 2 points and 1 by its rounded numbers, differ too.",
            evidence =
                    "Training minus validation accuracy, seeds 1 to 5: RMSprop 2.26, 1.99, 2.20, 2.02, 2.15 points; SGD 0.70, 0.67, 0.72,"
                            + " 0.74, 0.81 points.")
    Assertion sameAccuracyGap() {
        return metric("accuracy.gap").in("%").isEquivalent(RMSPROP, SGD).within("1%");
    }

    private static Metric trainAccuracy() {
        return metric("train.accuracy");
    }

    private static Metric validationAccuracy() {
        return metric("validation.accuracy");
    }

    private static Metric trainLoss() {
        return metric("train.loss").lowerIsBetter();
    }

    private static Metric validationLoss() {
        return metric("validation.loss").lowerIsBetter();
    }
}
