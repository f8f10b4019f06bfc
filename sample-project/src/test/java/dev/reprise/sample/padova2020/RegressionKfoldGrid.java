package dev.reprise.sample.padova2020;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.check;
import static dev.reprise.judge.Claims.gap;
import static dev.reprise.judge.Claims.metric;

import dev.reprise.Claim;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.data.Fold;
import dev.reprise.data.Samples;
import dev.reprise.data.catalog.PadovaRegression;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.Metric;
import dev.reprise.judge.Verdict;
import dev.reprise.train.Metrics;
import dev.reprise.train.Training.Best;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** An arm is a combination of hyper-parameters; a trial of it trains five networks, one per fold. */
@Experiment(
        expensive = true,
        report = Padova2020.class,
        locator = "Section 1.2",
        title = "Regression: cross-validated grid",
        fullOnly = "24 combinations with five networks of 10,000 epochs each are more training than fits into minutes.",
        assumptions = {
            Regression.UNSTATED,
            "10,000 epochs; the validation error is looked at after every tenth.",
            "A batch of 100 is all that a fold trains on, 80 points.",
            "A value wins if its error is lowest with the other two at the winning values. Weight decay 0 is not in the report's grid:"
                    + " it shows what overfitting is without."
        })
@Tag("padova-regression")
class RegressionKfoldGrid {

    private static final String WINNERS = "The winning values are $lr=4e-4$ , $wd=15e-4$ , and $bs=50$ .";
    private static final String NEIGHBOURS =
            "Neighbours in the grid differ less than the ways to cut five folds do: with one way, as in the report, another value may win by"
                    + " chance. How many epochs the report's networks trained is not stated; with fewer, lower rates would be further behind.";
    private static final int FOLDS = 5;
    private static final int EPOCHS = 10_000;
    private static final Arm RATE = arm("learningRate", "4e-4");
    private static final Arm DECAY = arm("weightDecay", "15e-4");
    private static final Arm BATCH = arm("batch", "50");

    @Sweep({"4e-4", "5e-4", "6e-4"})
    double learningRate;

    @Sweep({"0", "13e-4", "15e-4", "17e-4"})
    double weightDecay;

    @Sweep({"50", "100"})
    int batch;

    /** What came of one fold. */
    private record Round(double minimum, int epoch, double trainMse, double testMse) {}

    @Train
    void train(Trial trial) {
        var points = trial.data(PadovaRegression.class);
        var rounds = new ArrayList<Round>();
        for (Fold fold : points.train().folds(FOLDS, trial.seed())) {
            rounds.add(round(trial, fold, points.test()));
        }
        trial.record("validation.mse", mean(rounds, Round::minimum));
        trial.record("best.epoch", mean(rounds, Round::epoch));
        trial.record("train.mse", mean(rounds, Round::trainMse));
        trial.record("test.mse", mean(rounds, Round::testMse));
    }

    private Round round(Trial trial, Fold fold, Samples test) {
        var network = trial.init(Regression.finalNetwork(learningRate, weightDecay), PyTorchDefaults.initialisation());
        var outcome = trial.fit(network, fold.train())
                .unrecorded()
                .batch(Math.min(batch, fold.train().size()))
                .observeEvery(10)
                .evaluate("validation.mse", n -> Metrics.mse(n, fold.validation()))
                .monitor("validation.mse", Best.LOWEST)
                .epochs(EPOCHS)
                .train();
        return new Round(
                outcome.best(), outcome.bestEpoch(), Metrics.mse(network, fold.train()), Metrics.mse(network, test));
    }

    private static double mean(List<Round> rounds, ToDoubleFunction<Round> of) {
        return rounds.stream().mapToDouble(of).average().orElseThrow();
    }

    @Claim("To improve generalization and speedup the training, input samples are arranged in mini-batches.")
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.SEED_NOISE,
            reason = NEIGHBOURS,
            evidence =
                    "Seeds 1 to 5, each with other folds: the lowest validation MSE is 0.278 to 0.296 with batches of 50 and 0.281 to 0.294 with all at once, after 6,900 to 9,600 and 7,500 to 8,100 epochs.")
    Assertion miniBatches() {
        Arm half = RATE.with("weightDecay", "15e-4").with("batch", "50");
        Arm all = RATE.with("weightDecay", "15e-4").with("batch", "100");
        return check(
                        "with batches of 50 the lowest validation MSE comes in fewer epochs and is no higher than with all at once",
                        seed -> seed.value("best.epoch", half) < seed.value("best.epoch", all)
                                && seed.value("validation.mse", half) <= seed.value("validation.mse", all))
                .of("best.epoch", "validation.mse")
                .at(half, all);
    }

    @Claim("The noise in the training data can easily lead to overfitting, thus generalization strategies are applied.")
    Assertion noiseOverfitting() {
        return gap("train.mse", "test.mse")
                .lowerIsBetter()
                .isSmallerAt(
                        RATE.with("weightDecay", "15e-4").with("batch", "50"),
                        RATE.with("weightDecay", "0").with("batch", "50"));
    }

    @Claim(value = WINNERS, id = "lr-4e-4-wins")
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.SEED_NOISE,
            reason = NEIGHBOURS,
            evidence =
                    "Seeds 1 to 5, each with other folds, batches of 50 and weight decay 15e-4: mean lowest validation MSE 0.287 with 4e-4, 0.282 with 5e-4, 0.278 with 6e-4; 4e-4 is last with every seed, and with batches of 100 too.")
    Assertion lr4e4Wins() {
        return validationMse().given(DECAY.with("batch", "50")).isBestAt(RATE);
    }

    @Claim(value = WINNERS, id = "wd-15e-4-wins")
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.SEED_NOISE,
            reason = NEIGHBOURS,
            evidence =
                    "Seeds 1 to 5, each with other folds: mean lowest validation MSE 0.286 with 13e-4, 0.287 with 15e-4, 0.288 with 17e-4, and 0.277 without decay; from seed to seed it varies by 0.018.")
    Assertion wd15e4Wins() {
        return validationMse()
                .given(RATE.with("batch", "50"))
                .isBestAt(DECAY)
                .among(arm("weightDecay", "13e-4"), arm("weightDecay", "17e-4"));
    }

    @Claim(value = WINNERS, id = "bs-50-wins")
    Assertion bs50Wins() {
        return validationMse().given(RATE.with("weightDecay", "15e-4")).isBestAt(BATCH);
    }

    private static Metric validationMse() {
        return metric("validation.mse").lowerIsBetter();
    }
}
