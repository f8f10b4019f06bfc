package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.check;
import static dev.reprise.sample.homework5.Digits.validationAccuracy;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Training;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        report = Homework5.class,
        locator = "Homework 2, Exercise 2",
        title = "MNIST: learning rate of Adam",
        fullOnly = "Ten epochs on 50,000 images per trial are more training than fits into minutes.",
        assumptions = {
            DigitNetworks.UNSTATED,
            Digits.DATA,
            "MSE on the softmax against one-hot labels; 10 epochs with batch 10; tanh and 30 neurons in the first dense layer, as kept in"
                    + " Exercise 1.",
            "\"Bigger\" and \"smaller\" are ten times and a tenth of the value that was kept.",
            "A loss oscillates if it rises from one epoch to the next at least twice in ten epochs. To converge is to reach a validation"
                    + " accuracy of 95 %."
        })
@Tag("mnist")
class MnistLr {

    private static final String APPROPRIATE =
            "We found also that $10^{-3}$ is the appropriate value for the learning rate $lr$ , if we give the $lr$ a bigger value, the"
                    + " loss starts oscillating, and if we give a smaller value, the training needs more epochs to converge.";

    @Sweep({"0.0001", "0.001", "0.01"})
    double lr = 0.001;

    @Train
    void train(Trial trial) {
        var configuration =
                DigitNetworks.of(DigitNetworks.KEPT, Activation.TANH, PyTorchDefaults.mse(), PyTorchDefaults.adam(lr));
        Digits.train(trial, configuration, 10, 10);
    }

    @Claim(value = APPROPRIATE, id = "lr-0-001-best")
    Assertion lr0001Best() {
        return validationAccuracy().isBestAt(lr("0.001"));
    }

    @Claim(APPROPRIATE)
    Assertion biggerLrOscillates() {
        Arm bigger = lr("0.01");
        return check(
                        "the training loss rises at least twice between epochs",
                        seed -> Courses.rises(seed.series(Training.TRAIN_LOSS, bigger)) >= 2)
                .of(Training.TRAIN_LOSS)
                .at(bigger);
    }

    @Claim(APPROPRIATE)
    Assertion smallerLrSlower() {
        return validationAccuracy().reaches("95%").fasterAt(lr("0.001"), lr("0.0001"));
    }

    private static Arm lr(String value) {
        return arm("lr", value);
    }
}
