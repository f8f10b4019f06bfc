package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.sample.homework5.Spiral.validationAccuracy;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.data.catalog.Spirals;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        seeds = 16,
        report = Homework5.class,
        locator = "Homework 1, Exercise 2",
        title = "Spirals: impact of the optimizer",
        assumptions = {
            Spiral.GENERATOR,
            Spiral.UNSTATED,
            "All use a learning rate of 0.01 and 10 epochs. SGD with momentum 0.9 is trained too, to show how much depends on SGD"
                    + " being the plain one.",
            "To converge is to reach a validation accuracy of 95 %."
        })
@Tag("spirals")
class SpiralsOptimizer {

    private static final String FASTER = "And both converge faster with $lr = 0.01$ than the SGD optimizer.";

    @Sweep({"SGD", "ADAM", "RMSPROP", "SGD_MOMENTUM"})
    UpdateRule optimizer = UpdateRule.SGD;

    @Train
    void train(Trial trial) {
        var spirals = trial.data(Spirals.class);
        var network = trial.init(
                Spiral.network(Activation.RELU, PyTorchDefaults.mse(), optimizer.of(0.01)),
                PyTorchDefaults.initialisation());
        Spiral.fit(trial, network, spirals).batch(10).epochs(10).train();
        Spiral.record(trial, network, spirals);
    }

    @Claim(FASTER)
    Assertion adamFasterThanSgd() {
        return validationAccuracy().reaches("95%").fasterAt(with(UpdateRule.ADAM), with(UpdateRule.SGD));
    }

    @Claim(FASTER)
    Assertion rmspropFasterThanSgd() {
        return validationAccuracy().reaches("95%").fasterAt(with(UpdateRule.RMSPROP), with(UpdateRule.SGD));
    }

    private static Arm with(UpdateRule optimizer) {
        return arm("optimizer", optimizer);
    }
}
