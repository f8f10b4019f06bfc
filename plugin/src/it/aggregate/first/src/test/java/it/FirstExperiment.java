package it;

import static dev.reprise.judge.Claims.metric;

import dev.reprise.judge.Arm;
import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Train;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;

@Experiment(locator = "Section 1")
class FirstExperiment {

    @Train
    void train(Trial trial) {
        trial.record("accuracy", 0.95);
    }

    @Claim("The first works.")
    Assertion works() {
        return metric("accuracy").at(Arm.NONE).isAtLeast("90%");
    }
}
