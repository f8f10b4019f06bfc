package it;

import static dev.reprise.judge.Claims.metric;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Train;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;

@Experiment(locator = "Section 1")
class ClaimWithoutArmExperiment {

    @Sweep({"0.1", "0.01"})
    double learningRate;

    @Train
    void train(Trial trial) {}

    @Claim("The accuracy is above 90 %.")
    Assertion accurate() {
        return metric("accuracy").isAtLeast("90%");
    }
}
