package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.sample.homework5.ColoredDigits.both;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.sample.homework5.ColoredNetworks.Trunk;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;

@Experiment(
        expensive = true,
        report = Homework5.class,
        locator = "Homework 3, Exercise 2",
        title = "Colored MNIST: impact of the optimizer",
        fullOnly = "Ten epochs on 50,000 images per trial are more training than fits into minutes.",
        assumptions = {
            ColoredNetworks.UNSTATED,
            ColoredDigits.DATA,
            ColoredDigits.LOSS,
            "Two networks with 10 filters per convolution and a dense layer of 50 neurons, the model that Exercise 1 keeps.",
            "Learning rate 0.01, batch 10 and 10 epochs for all three. To converge is to reach a validation accuracy of 95 %."
        })
@Tag("colored-mnist")
class ColoredMnistOptimizer {

    private static final String SUITABLE =
            "With a learning rate of 0.01, we have tried SGD, Adam and RMSProp as optimizers and find SGD a suitable one for its fast"
                    + " convergence.";
    private static final Arm SGD = arm("optimizer", UpdateRule.SGD);

    @Sweep({"SGD", "ADAM", "RMSPROP"})
    UpdateRule optimizer = UpdateRule.SGD;

    @Train
    void train(Trial trial) {
        var configuration = ColoredNetworks.separate(
                Trunk.kept(50), PyTorchDefaults.mse(), optimizer.of(ColoredDigits.LEARNING_RATE));
        ColoredDigits.train(trial, configuration, ColoredDigits.BATCH, 10);
    }

    @Claim(SUITABLE)
    Assertion sgdFasterThanAdam() {
        return both().reaches("95%").fasterAt(SGD, arm("optimizer", UpdateRule.ADAM));
    }

    @Claim(SUITABLE)
    Assertion sgdFasterThanRmsprop() {
        return both().reaches("95%").fasterAt(SGD, arm("optimizer", UpdateRule.RMSPROP));
    }
}
