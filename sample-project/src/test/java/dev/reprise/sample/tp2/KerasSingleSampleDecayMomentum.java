package dev.reprise.sample.tp2;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.check;
import static dev.reprise.judge.Claims.figure;
import static dev.reprise.judge.Claims.gap;
import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Claims.notChecked;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.data.Samples;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.Metric;
import dev.reprise.train.Trial;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

@Experiment(
        expensive = true,
        report = Tp2.class,
        locator = "Part 01, Mini-Batch SGD, with decay & SGD with decay and momentum",
        title = "MNIST: decay and momentum on single samples",
        fullOnly = "Three million steps on single samples are more training than fits into minutes.",
        assumptions = {
            Digits.UNSTATED,
            Study.UNSTATED,
            Study.CURVES,
            Variant.UNSTATED,
            Variant.SCHEDULE,
            "SGD on single samples takes SGD(decay=1e-6) with momentum: with the schedule that explains 87 % learning would end"
                    + " after a sixth of an epoch, and nothing could get stuck.",
            "SGD here means single samples: the time is about that of plain SGD on single samples.",
            "Close to chance means an accuracy of at most 40 %; stuck, that the training loss of the second half of the epochs is"
                    + " nowhere below 90 % of its value half-way."
        })
@Tag("mnist")
class KerasSingleSampleDecayMomentum {

    private static final String STUCK =
            "SGD with decay of 1e-6 and momentum, has a significantly lower accuracy of 20% which could indicate that it got stuck in"
                    + " a local minimum during training.";
    private static final String LONGEST = "Moreover, it has the longest training time (7577.678876161575).";
    private static final String CLEARLY_HIGHER =
            "The accuracy of Mini Batch SGD is clearly higher than Mini Batch SGD with Decay, but we can notice in the plot the"
                    + " variance between the training and validation.";

    private static final Arm MINI_BATCH = arm("variant", Training.MINI_BATCH);
    private static final Arm DECAY = arm("variant", Training.DECAY);
    private static final Arm SINGLE = arm("variant", Training.SGD_DECAY_MOMENTUM);
    private static final Arm[] ALL = {MINI_BATCH, DECAY, SINGLE};

    enum Training {
        MINI_BATCH(Variant.MINI_BATCH, Variant.BATCH),
        DECAY(Variant.DECAY, Variant.BATCH),
        SGD_DECAY_MOMENTUM(Variant.DECAY_MOMENTUM_TIME_BASED, 1);

        private final Variant sgd;
        private final int batch;

        Training(Variant sgd, int batch) {
            this.sgd = sgd;
            this.batch = batch;
        }
    }

    @Sweep(
            value = {"MINI_BATCH", "DECAY", "SGD_DECAY_MOMENTUM"},
            titles = {"mini-batch", "decay", "sgd-decay-momentum"})
    Training variant = Training.MINI_BATCH;

    @Train
    void train(Trial trial) {
        var digits = Digits.of(trial);
        var mlp = Mlp.forMnist(variant.sgd.optimizer());
        var network = new Study(trial, mlp, digits.train(), digits.validation()).run(variant.batch, 50);
        trial.record("dead.units", deadUnits(network, digits.validation().take(1_000)));
    }

    /** The share of hidden units that are zero for every one of the samples. */
    private static double deadUnits(MultiLayerNetwork network, Samples samples) {
        var features = FloatBuffer.allocate(samples.size() * samples.featureWidth());
        for (int i = 0; i < samples.size(); i++) {
            samples.copyFeatures(i, features);
        }
        INDArray input = Nd4j.create(features.array(), samples.size(), samples.featureWidth());
        List<INDArray> hidden = network.feedForward(input, false).subList(1, 3);
        long dead = hidden.stream()
                .mapToLong(units ->
                        units.max(0).lte(0).castTo(units.dataType()).sumNumber().longValue())
                .sum();
        return (double) dead / hidden.stream().mapToLong(units -> units.size(1)).sum();
    }

    @Claim("Figure 10: Accuracy Comparison")
    Assertion figureAccuracy() {
        return figure("accuracy").at(ALL);
    }

    @Claim("Figure 11: Loss Comparison")
    Assertion figureLoss() {
        return figure("loss").at(ALL);
    }

    @Claim("Figure 12: Time Comparison")
    Assertion figureTime() {
        return check("the time of each variant was taken", seed -> Stream.of(ALL)
                        .allMatch(arm -> seed.value("train.seconds", arm) > 0))
                .of("train.seconds")
                .at(ALL);
    }

    @Claim(STUCK)
    Assertion sgdDecayMomentumAccuracy() {
        return accuracy().at(SINGLE).isReportedAs("20%").within("5%");
    }

    @Claim(STUCK)
    Assertion sgdDecayMomentumNearChance() {
        return accuracy()
                .at(SINGLE)
                .staysAtChance("10%")
                .onTestSetOf(Digits.VALIDATION)
                .within("30%");
    }

    @Claim(STUCK)
    Assertion sgdDecayMomentumLower() {
        return accuracy().ranks(MINI_BATCH, DECAY, SINGLE);
    }

    /** The metric {@code dead.units} shows another explanation: units whose ReLU is zero for every image learn no more. */
    @Claim(STUCK)
    Assertion localMinimum() {
        return check(
                        "the training loss of the second half of the epochs is nowhere below 90 % of its value half-way",
                        seed -> {
                            List<Double> loss = seed.series("train.loss", SINGLE);
                            double halfWay = loss.get(loss.size() / 2);
                            return loss.stream().skip(loss.size() / 2).allMatch(value -> value >= 0.9 * halfWay);
                        })
                .of("train.loss", "dead.units")
                .at(SINGLE);
    }

    @Claim(LONGEST)
    Assertion sgdDecayMomentumTime() {
        return notChecked(
                "reported-value",
                "Seconds belong to a machine, which the report does not name; which variant is slowest is another claim.");
    }

    @Claim(LONGEST)
    Assertion sgdDecayMomentumSlowest() {
        return metric("train.seconds").lowerIsBetter().in("s").isWorstAt(SINGLE);
    }

    /** Two measurements on 10,000 images differ by less than a point. */
    @Claim(CLEARLY_HIGHER)
    Assertion miniBatchAboveDecay() {
        return accuracy().ranks(MINI_BATCH, DECAY).byAtLeast("1%");
    }

    @Claim(CLEARLY_HIGHER)
    Assertion miniBatchGapVisible() {
        return gap("train.accuracy", "validation.accuracy").in("%").isSmallerAt(DECAY, MINI_BATCH);
    }

    /** "Almost zero" is taken to be at most one point, either way. */
    @Claim(
            "Whereas for Mini Batch with decay, the accuracy is not really bad but less than Mini Batch SGD but the variance between"
                    + " Training and validation is almost zero.")
    Assertion decayGapAlmostZero() {
        return gap("train.accuracy", "validation.accuracy").in("%").at(DECAY).isWithin("1%");
    }

    private static Metric accuracy() {
        return metric("validation.accuracy").in("%");
    }
}
