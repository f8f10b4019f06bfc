package dev.reprise.sample.tp2;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.check;
import static dev.reprise.judge.Claims.figure;
import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Claims.notChecked;

import dev.reprise.Claim;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.Metric;
import dev.reprise.judge.Verdict;
import dev.reprise.train.Trial;
import java.util.stream.Stream;

@Experiment(
        expensive = true,
        report = Tp2.class,
        locator = "Part 01, Mini-Batch SGD, with decay & with decay and momentum",
        title = "MNIST: decay and momentum",
        fullOnly = "50 epochs on 60,000 images per trial are more training than fits into minutes.",
        assumptions = {
            Digits.UNSTATED,
            Study.UNSTATED,
            Study.CURVES,
            Variant.UNSTATED,
            Variant.SCHEDULE,
            "The accuracies are those of validation. Convergence speed is in epochs to an accuracy of 85 %, which all three reach."
        })
@Tag("mnist")
class KerasDecayMomentum {

    private static final String FIRST =
            "The first algorithm, `Mini-batch SGD`, has a accuracy of %97, but has the shortest time of 177 seconds.";
    private static final String SECOND =
            "the second algorithm, 'Mini-batch SGD with decay of 1e-6', has slightly lower accuracy of 87%, and it takes slightly"
                    + " longer to train at 297.15 which is significantly longer than the other two algorithms.";
    private static final String THIRD =
            "The third algorithm, 'Mini Batch SGD with decay of 1e-6 and momentum', has a significantly accuracy of %92, with a"
                    + " training time of 293.73 seconds.";
    private static final String WOULD =
            "**Mini-batch SGD** with `decay` would `converge` Lower than **Mini-batch SGD**, and the addition of `momentum` would"
                    + " improve convergence speed and stability as well.";
    private static final String CONCLUSION =
            "In conclusion, we can say that **Mini-batch SGD** would be the 'preferred' algorithm among the three, as it achieves a"
                    + " 'higher accuracy' than **Mini-batch SGD** whith **Decay** and has a relatively 'short training time' compared to"
                    + " S**GD** with decay and momentum.";
    private static final String OTHER_MACHINE =
            "Seconds belong to a machine, which the report does not name; which variant is faster is another claim.";

    private static final Arm MINI_BATCH = arm("variant", Variant.MINI_BATCH);
    private static final Arm DECAY = arm("variant", Variant.DECAY);
    private static final Arm DECAY_MOMENTUM = arm("variant", Variant.DECAY_MOMENTUM);
    private static final Arm[] ALL = {MINI_BATCH, DECAY, DECAY_MOMENTUM};

    @Sweep(
            value = {"MINI_BATCH", "DECAY", "DECAY_MOMENTUM", "DECAY_TIME_BASED", "DECAY_MOMENTUM_TIME_BASED"},
            titles = {"mini-batch", "decay", "decay-momentum", "decay-time-based", "decay-momentum-time-based"})
    Variant variant = Variant.MINI_BATCH;

    @Train
    void train(Trial trial) {
        var digits = Digits.of(trial);
        new Study(trial, Mlp.forMnist(variant.optimizer()), digits.train(), digits.validation()).run(Variant.BATCH, 50);
    }

    @Claim("Figure 07: Accuracy Comparison")
    Assertion figureAccuracy() {
        return figure("accuracy").at(ALL);
    }

    @Claim("Figure 08: Loss Comparison")
    Assertion figureLoss() {
        return figure("loss").at(ALL);
    }

    @Claim("Figure 09: Time Comparison")
    Assertion figureTime() {
        return check("the time of each variant was taken", seed -> Stream.of(ALL)
                        .allMatch(arm -> seed.value("train.seconds", arm) > 0))
                .of("train.seconds")
                .at(ALL);
    }

    @Claim(FIRST)
    Assertion miniBatchAccuracy() {
        return accuracy().at(MINI_BATCH).isReportedAs("97%").within("1%");
    }

    @Claim(FIRST)
    Assertion miniBatchTime() {
        return notChecked("reported-value", OTHER_MACHINE);
    }

    @Claim(FIRST)
    Assertion miniBatchShortest() {
        return seconds().isBestAt(MINI_BATCH).among(DECAY, DECAY_MOMENTUM);
    }

    @Claim(SECOND)
    Assertion decayAccuracy() {
        return accuracy().at(DECAY).isReportedAs("87%").within("3%");
    }

    @Claim(SECOND)
    Assertion decayTime() {
        return notChecked("reported-value", OTHER_MACHINE);
    }

    @Claim(SECOND)
    Assertion decaySlowest() {
        return seconds().ranks(MINI_BATCH, DECAY_MOMENTUM, DECAY);
    }

    @Claim(THIRD)
    Assertion decayMomentumAccuracy() {
        return accuracy().at(DECAY_MOMENTUM).isReportedAs("92%").within("3%");
    }

    @Claim(THIRD)
    Assertion decayMomentumTime() {
        return notChecked("reported-value", OTHER_MACHINE);
    }

    @Claim(WOULD)
    Assertion decayLowerThanPlain() {
        return accuracy().ranks(MINI_BATCH, DECAY);
    }

    @Claim(WOULD)
    Assertion momentumFasterThanDecay() {
        return accuracy().reaches("85%").fasterAt(DECAY_MOMENTUM, DECAY);
    }

    /** Where neither rises, the seed is a tie; rises below a millionth are the rounding of a mean that no longer moves. */
    @Claim(WOULD)
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.OVERSTATED_CONCLUSION,
            reason =
                    "With this decay the learning rate is gone after some ten epochs, and neither variant's validation loss rises from then on: there"
                            + " is no instability that momentum could mend.",
            evidence =
                    "Seeds 1 to 5, sum of all rises of the validation loss in 50 epochs: below 1e-8 with and without momentum. With Keras' time-based"
                            + " decay, which leaves the rate as it is, 0.0002 to 0.0008 without momentum and 0.028 to 0.040 with it.")
    Assertion momentumMoreStable() {
        return metric("validation.loss.rises")
                .lowerIsBetter()
                .ranks(DECAY_MOMENTUM, DECAY)
                .byAtLeast("0.000001");
    }

    @Claim(CONCLUSION)
    Assertion miniBatchPreferred() {
        return accuracy().isBestAt(MINI_BATCH).among(DECAY, DECAY_MOMENTUM);
    }

    @Claim(CONCLUSION)
    Assertion miniBatchShorterThanMomentum() {
        return seconds().isFasterAt(MINI_BATCH, DECAY_MOMENTUM);
    }

    private static Metric accuracy() {
        return metric("validation.accuracy").in("%");
    }

    private static Metric seconds() {
        return metric("train.seconds").lowerIsBetter().in("s");
    }
}
