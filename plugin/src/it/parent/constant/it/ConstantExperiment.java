package it;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;

/** Trains nothing, for builds that are about something else. */
@Experiment(title = "Nine is more than five", locator = "Section 1")
@Tag("constant")
class ConstantExperiment {

    @Sweep({"5", "9"})
    int tenths;

    @Train
    void train(Trial trial) {
        trial.record("accuracy", tenths / 10.0);
    }

    @Claim("Nine is enough.")
    Assertion nineIsEnough() {
        return metric("accuracy").at(arm("tenths", 9)).isAtLeast("90%");
    }
}
