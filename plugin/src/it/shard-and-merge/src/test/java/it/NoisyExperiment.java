package it;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Train;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;

/** A machine that computes something else than others do. */
@Experiment(locator = "Section 1")
class NoisyExperiment {

    @Sweep({"5", "9"})
    int tenths;

    @Train
    void train(Trial trial) {
        trial.record("accuracy", tenths / 10.0 + Double.parseDouble(System.getProperty("noise", "0")));
    }

    @Claim("Nine is enough.")
    Assertion nineIsEnough() {
        return metric("accuracy").at(arm("tenths", 9)).isAtLeast("90%");
    }

    @Claim("Five is enough.")
    Assertion fiveIsEnough() {
        return metric("accuracy").at(arm("tenths", 5)).isAtLeast("90%");
    }
}
