package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.sample.homework5.Wind.validationMse;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        seeds = 16,
        report = Homework5.class,
        locator = "Homework 4, Exercise 2",
        title = "Wind: impact of the learning rate",
        assumptions = {
            Wind.UNSTATED,
            "The model is the one with 3 layers, 3-20-20-1 with tanh, trained for 30 epochs. The learning rates that were tried are"
                    + " not named: a tenth and ten times the one that was kept."
        })
@Tag("wind")
class WindLr {

    @Sweep({"0.001", "0.01", "0.1"})
    double lr = 0.01;

    @Train
    void train(Trial trial) {
        Wind.train(trial, 2, Wind.WIDTH, Activation.TANH, PyTorchDefaults.adam(lr), Wind.BATCH);
    }

    @Claim(
            value =
                    "We found also that 0.01 is the appropriate value for the learning rate $lr$ , We chose $Num\\_epochs = 50$ .",
            id = "lr-0-01-best")
    Assertion lr001Best() {
        return validationMse().isBestAt(arm("lr", "0.01"));
    }
}
