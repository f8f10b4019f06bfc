package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Claims.table;
import static dev.reprise.sample.homework5.Spiral.VALIDATION_ACCURACY;

import dev.reprise.Claim;
import dev.reprise.ClaimTable;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Reading;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.data.catalog.Spirals;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.Metric;
import dev.reprise.judge.PrintedTable;
import dev.reprise.judge.Verdict;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        seeds = 16,
        report = Homework5.class,
        locator = "Homework 1, Exercise 2",
        title = "Spirals: impact of the learning rate",
        assumptions = {Spiral.GENERATOR, Spiral.UNSTATED})
@Tag("spirals")
class SpiralsLr {

    private static final String NUMBERS =
            "the accuracy score with $lr = 0.001$ is 50%, with $lr = 0.01$ is 60.5% , with"
                    + " $lr = 0.1$ is 99.90% with $lr = 1$ is 74.2% and with $lr = 10$ is 50%.";
    private static final String EXPLANATION =
            "As expected, when the learning rate is very small, we stop the training before the"
                    + " model converges and when the learning rate is big the model does not converge.";

    private static final String SLOW =
            "4,000 steps of this size leave some networks at chance, while others have begun to learn.";
    private static final String SLOW_EVIDENCE =
            "16 seeds: 49.1 to 59.7 %; 10 stay at chance, which with 1,000 points is 45.9 to 54.1 %, and 10 come within 3 points of 50 %.";

    @Sweep({"0.001", "0.01", "0.1", "1", "10"})
    double lr;

    @Reading(
            question = "Is the accuracy that after the last epoch, or the best of all epochs?",
            chosen = "LAST",
            others = "BEST",
            titles = {"after the last epoch", "best of all epochs"})
    Spiral.Accuracy measured = Spiral.Accuracy.LAST;

    @Train
    void train(Trial trial) {
        var spirals = trial.data(Spirals.class);
        var network = trial.init(
                Spiral.network(Activation.RELU, PyTorchDefaults.mse(), PyTorchDefaults.sgd(lr)),
                PyTorchDefaults.initialisation());
        Spiral.fit(trial, network, spirals).batch(10).epochs(10).train();
        Spiral.record(trial, network, spirals, measured);
    }

    @ClaimTable("Learning rates")
    @ExpectedDeviation(
            claim = "lr-0-001",
            verdict = Verdict.SEED_DEPENDENT,
            cause = DeviationCause.SEED_NOISE,
            reason = SLOW,
            evidence = SLOW_EVIDENCE)
    @ExpectedDeviation(
            claim = "lr-0-1",
            verdict = Verdict.SEED_DEPENDENT,
            cause = DeviationCause.SEED_NOISE,
            reason =
                    "At ten epochs training is still on its way: most seeds are past 96 %, the others are a few epochs behind.",
            evidence = "16 seeds: 89.8 to 100 %; 11 come within 3 points of 99.9 %.")
    @ExpectedDeviation(
            claim = "lr-1",
            verdict = Verdict.SEED_DEPENDENT,
            cause = DeviationCause.SEED_NOISE,
            reason =
                    "At this rate accuracy jumps from epoch to epoch, and each seed is stopped at another point of it.",
            evidence = "16 seeds: 62.3 to 79.6 %; 11 come within 3 points of 74.2 %.")
    PrintedTable rates() {
        return table(lr("0.001"), lr("0.01"), lr("0.1"), lr("1"), lr("10"))
                .row("lr", accuracy(), NUMBERS, "50%", "60.5%", "99.90%", "74.2%", "50%")
                .within("3%");
    }

    @Claim(value = NUMBERS, id = "lr-0-001-chance")
    @ExpectedDeviation(
            verdict = Verdict.SEED_DEPENDENT,
            cause = DeviationCause.SEED_NOISE,
            reason = SLOW,
            evidence = SLOW_EVIDENCE)
    Assertion lr0001Chance() {
        return accuracy().at(lr("0.001")).staysAtChance("50%").onTestSetOf(Spiral.VALIDATION_SIZE);
    }

    @Claim(value = NUMBERS, id = "lr-10-chance")
    Assertion lr10Chance() {
        return accuracy().at(lr("10")).staysAtChance("50%").onTestSetOf(Spiral.VALIDATION_SIZE);
    }

    @Claim(value = NUMBERS, id = "lr-0-1-best")
    Assertion lr01Best() {
        return accuracy().isBestAt(lr("0.1"));
    }

    @Claim(EXPLANATION)
    Assertion smallLrStopsEarly() {
        return accuracy().ranks(lr("0.1"), lr("0.01"), lr("0.001"));
    }

    @Claim(EXPLANATION)
    Assertion bigLrDoesNotConverge() {
        return accuracy().at(lr("10")).diverges().orStaysAtChance("50%").onTestSetOf(Spiral.VALIDATION_SIZE);
    }

    private static Metric accuracy() {
        return metric(VALIDATION_ACCURACY).in("%");
    }

    private static Arm lr(String value) {
        return arm("lr", value);
    }
}
