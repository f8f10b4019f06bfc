package it;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Train;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;

/** Finite numbers so large that sums and squares of them overflow, beside ordinary ones. */
@Experiment(report = Notes.class, locator = "Section 1", title = "Numbers", seeds = 5)
class HugeExperiment {

    @Sweep({"nan", "huge", "wide", "one"})
    String v = "one";

    @Train
    void train(Trial trial) {
        double noise = trial.random("x").nextDouble();
        trial.record(
                "test.loss",
                switch (v) {
                    case "nan" -> Double.NaN;
                    case "huge" -> 1e308;
                    case "wide" -> trial.seed() % 2 == 0 ? 1.7e308 : -1.7e308;
                    default -> 1 + noise;
                });
    }

    @Claim(value = "The loss is 1.", id = "huge-reported")
    Assertion hugeReported() {
        return metric("test.loss").at(arm("v", "huge")).isReportedAs("1").withinRelative("10%");
    }

    @Claim(value = "The loss is 1, whatever the seed.", id = "wide-reported")
    Assertion wideReported() {
        return metric("test.loss").at(arm("v", "wide")).isReportedAs("1").withinRelative("10%");
    }

    @Claim(value = "The loss is 1 on average.", id = "nan-reported")
    Assertion nanReported() {
        return metric("test.loss").at(arm("v", "nan")).isReportedAs("1").withinRelative("10%");
    }

    @Claim(value = "Both have the same loss.", id = "equivalent")
    Assertion equivalent() {
        return metric("test.loss").isEquivalent(arm("v", "huge"), arm("v", "wide")).within("0.1");
    }

    @Claim(value = "Huge is better than wide.", id = "ordered")
    Assertion ordered() {
        return metric("test.loss").lowerIsBetter().ranks(arm("v", "huge"), arm("v", "wide")).byAtLeast("1");
    }

    @Claim(value = "Huge is best.", id = "best")
    Assertion best() {
        return metric("test.loss").lowerIsBetter().isBestAt(arm("v", "huge"));
    }

    @Claim(value = "The loss is at least 5.", id = "false")
    Assertion untrue() {
        return metric("test.loss").at(arm("v", "one")).isAtLeast("5");
    }

    @Claim(value = "The loss is at least 1.", id = "true")
    Assertion holds() {
        return metric("test.loss").at(arm("v", "one")).isAtLeast("1");
    }
}
