package dev.reprise.engine;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;

import dev.reprise.Claim;
import dev.reprise.Disabled;
import dev.reprise.Expect;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Report;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.data.DataUnavailableException;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.Verdict;
import dev.reprise.train.Trial;

/** Experiments for the testkit; none trains a network, so that they run in no time. */
final class Fixtures {

    private Fixtures() {}

    @Report(id = "paper", title = "A paper")
    static final class Paper {}

    /** Accuracy 0.9 with RELU and 0.6 with TANH, give or take the seed. */
    @Experiment(report = Paper.class, locator = "Section 1", title = "Which activation is better?")
    @Tag("quick")
    @Expect(id = "relu-good", metric = "accuracy", arm = "activation=RELU", atLeast = "85%", quote = "RELU is good.")
    static class TwoActivations {

        @Sweep({"RELU", "TANH"})
        String activation = "";

        @Train
        void train(Trial trial) {
            trial.record("accuracy", (activation.equals("RELU") ? 0.9 : 0.6) + trial.seed() / 1000.0);
            trial.append("loss", 1.0 / trial.seed());
        }

        @Claim("RELU is best.")
        Assertion reluBest() {
            return metric("accuracy").isBestAt(arm("activation", "RELU"));
        }

        @Claim("TANH is best.")
        @ExpectedDeviation(
                verdict = Verdict.CONTRADICTED,
                cause = DeviationCause.SEED_NOISE,
                reason = "RELU won in every run.",
                evidence = "5 seeds")
        Assertion tanhBest() {
            return metric("accuracy").isBestAt(arm("activation", "TANH"));
        }
    }

    @Experiment(locator = "Section 2")
    static class TitledSweep {

        @Sweep(
                value = {"0", "0.9"},
                name = "momentum",
                title = "momentum of SGD",
                titles = {"without momentum", "with momentum"})
        double rate;

        @Train
        void train(Trial trial) {
            trial.record("accuracy", rate);
        }

        @Claim("Momentum is best.")
        Assertion best() {
            return metric("accuracy").isBestAt(arm("momentum", 0.9));
        }
    }

    @Experiment(locator = "Section 2")
    @Expect(id = "too-much", metric = "accuracy", atLeast = "99%", quote = "It is nearly perfect.")
    static class MissedThreshold {

        @Train
        void train(Trial trial) {
            trial.record("accuracy", 0.5);
        }
    }

    @Experiment(locator = "Section 2")
    @Expect(id = "nan", metric = "accuracy", atLeast = "99%", quote = "It is nearly perfect.")
    static class NotANumber {

        @Train
        void train(Trial trial) {
            trial.record("accuracy", Double.NaN);
        }
    }

    @Experiment(locator = "Section 2")
    @Expect(id = "absent", metric = "acuracy", atLeast = "99%", quote = "It is nearly perfect.")
    static class AbsentMetric {

        @Train
        void train(Trial trial) {
            trial.record("accuracy", 1);
        }
    }

    @Experiment(locator = "Section 3")
    @Expect(id = "works", metric = "accuracy", atLeast = "50%", quote = "It works.")
    static class SecondSeedBreaks {

        @Train
        void train(Trial trial) {
            if (trial.seed() == 2) {
                throw new IllegalStateException("The flux capacitor is empty");
            }
            trial.record("accuracy", 1);
        }
    }

    @Experiment(locator = "Section 4")
    @Expect(id = "works", metric = "accuracy", atLeast = "50%", quote = "It works.")
    static class WithoutData {

        @Train
        void train(Trial trial) {
            throw new DataUnavailableException(
                    "There is no data set 'moon'. Tried:\n  nothing\nHow to get it:\n  put it into reprise.data.dir");
        }
    }

    @Experiment(locator = "Section 5")
    @Expect(id = "works", metric = "accuracy", atLeast = "50%", quote = "It works.")
    @Disabled("takes a week")
    static class SwitchedOff {

        @Train
        void train(Trial trial) {
            throw new IllegalStateException("must not run");
        }
    }

    @Experiment(locator = "Section 6")
    static class StaleDeviation {

        @Train
        void train(Trial trial) {
            trial.record("accuracy", 1);
        }

        @Claim("It works.")
        @ExpectedDeviation(verdict = Verdict.NOT_REPRODUCED, reason = "It used to break.")
        Assertion works() {
            return metric("accuracy").at(Arm.NONE).isAtLeast("90%");
        }
    }
}
