package it;

import static dev.reprise.judge.Claims.metric;

import dev.reprise.judge.Arm;
import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Train;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;

@Experiment(title = "The second", locator = "Section 2")
class SecondExperiment {

    @Train
    void train(Trial trial) {
        trial.record("accuracy", Helper.accuracy(7) + 0.01);
    }

    @Claim("It works.")
    Assertion works() {
        return metric("accuracy").at(Arm.NONE).isAtLeast("50%");
    }
}
