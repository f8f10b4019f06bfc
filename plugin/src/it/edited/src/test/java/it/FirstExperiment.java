package it;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;

import dev.reprise.Claim;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Train;
import dev.reprise.judge.Verdict;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;

/** Its training reaches the helper, and so does its claim. */
@Experiment(title = "The first", locator = "Section 1")
class FirstExperiment {

    @Sweep({"5", "9"})
    int tenths;

    @Train
    void train(Trial trial) {
        trial.record("accuracy", Helper.accuracy(tenths));
    }

    @Claim("Nine is enough.")
    Assertion nineIsEnough() {
        return metric("accuracy").at(arm("tenths", 9)).isAtLeast("90%");
    }

    @Claim("Five is enough.")
    @ExpectedDeviation(verdict = Verdict.NOT_REPRODUCED, reason = "It is not.", evidence = "5 seeds")
    Assertion fiveIsEnough() {
        return metric("accuracy").at(arm("tenths", 5)).isAtLeast("60%");
    }
}
