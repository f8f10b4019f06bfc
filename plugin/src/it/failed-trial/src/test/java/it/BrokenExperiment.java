package it;

import static dev.reprise.judge.Claims.metric;

import dev.reprise.judge.Arm;
import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Train;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;

@Experiment(locator = "Section 1")
class BrokenExperiment {

    @Train
    void train(Trial trial) {
        if (trial.seed() == 2) {
            throw new IllegalStateException("The flux capacitor is empty");
        }
        trial.record("accuracy", 1);
    }

    @Claim("It always works.")
    Assertion works() {
        return metric("accuracy").at(Arm.NONE).isAtLeast("100%");
    }
}
