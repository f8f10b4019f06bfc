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
import org.nd4j.linalg.activations.Activation;

@Experiment(
        seeds = 16,
        report = Homework5.class,
        locator = "Homework 4, Exercise 2",
        title = "Wind: impact of the optimizer",
        assumptions = {
            Wind.UNSTATED,
            "The model is the one with 3 layers, 3-20-20-1 with tanh. The rival of Adam is not named: SGD, which the other homeworks"
                    + " start from, with the same learning rate of 0.01."
        })
@Tag("wind")
class WindOptimizer {

    @Sweep({"ADAM", "SGD"})
    UpdateRule optimizer = UpdateRule.ADAM;

    @Train
    void train(Trial trial) {
        Wind.train(trial, 2, Wind.WIDTH, Activation.TANH, optimizer.of(0.01), Wind.BATCH);
    }

    @Claim("Then we changed the optimizer, we found ADAM optimizer more suitable for the training .")
    Assertion adamMoreSuitable() {
        return validationMse().ranks(arm("optimizer", UpdateRule.ADAM), arm("optimizer", UpdateRule.SGD));
    }
}
