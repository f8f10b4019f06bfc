package dev.reprise.sample.tp2;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.check;
import static dev.reprise.judge.Claims.notChecked;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.SeedOutcome;
import dev.reprise.train.Trial;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.stream.Stream;

@Experiment(
        expensive = true,
        report = Tp2.class,
        locator = "Part 02, Comparing training time",
        title = "CIFAR-10: training times",
        fullOnly = Photographs.COST,
        assumptions = {
            Photographs.UNSTATED,
            Study.UNSTATED,
            Study.CURVES,
            "The variants are those of the sections before, but for early stopping, which had more epochs; the winner of the random"
                    + " search has batches of 64.",
            "No big difference: the slowest takes less than twice the time of the fastest."
        })
@Tag("cifar10")
class CifarTrainingTime {

    private static final Arm[] ALL = Stream.of(Adjustment.values())
            .map(adjustment -> arm("variant", adjustment))
            .toArray(Arm[]::new);

    enum Adjustment {
        BASELINE,
        L2,
        DROPOUT,
        BATCH_NORMALISATION,
        RANDOM_SEARCH_WINNER;

        Mlp mlp() {
            Mlp plain = Mlp.forCifar(Photographs.LEARNING_RATE);
            return switch (this) {
                case BASELINE -> plain;
                case L2 -> plain.withL2(0.001);
                case DROPOUT -> plain.withDropout(0.3);
                case BATCH_NORMALISATION -> plain.withDropout(0.3).withBatchNormalisation(true);
                case RANDOM_SEARCH_WINNER -> plain.withDropout(0.2);
            };
        }

        int batch() {
            return this == RANDOM_SEARCH_WINNER ? 64 : Photographs.BATCH;
        }
    }

    @Sweep(
            value = {"BASELINE", "L2", "DROPOUT", "BATCH_NORMALISATION", "RANDOM_SEARCH_WINNER"},
            titles = {"baseline", "l2", "dropout", "batch-normalisation", "random-search-winner"})
    Adjustment variant = Adjustment.BASELINE;

    @Train
    void train(Trial trial) {
        Photographs.study(trial, variant.mlp()).run(variant.batch(), Photographs.EPOCHS);
    }

    @Claim(
            "This comparison is not really accurate because when we used early stopping we updated the number of epochs to 300, in"
                    + " order to observe the early stopping!, overall there's no big difference when it comes to training time.")
    Assertion noBigDifference() {
        return check("the slowest variant takes less than twice the time of the fastest", seed -> {
                    var times = times(seed);
                    return times.getMax() < 2 * times.getMin();
                })
                .of("train.seconds")
                .at(ALL);
    }

    @Claim(value = "Figure 25: Training times", id = "figure")
    Assertion figure25() {
        return check("the time of each variant was taken", seed -> times(seed).getMin() > 0)
                .of("train.seconds")
                .at(ALL);
    }

    @Claim("But not all adjustments are necessary for every situation.")
    Assertion notAllNeeded() {
        return notChecked("qualitative", "This is advice; no training can check it.");
    }

    private static DoubleSummaryStatistics times(SeedOutcome seed) {
        return Arrays.stream(ALL)
                .mapToDouble(arm -> seed.value("train.seconds", arm))
                .summaryStatistics();
    }
}
