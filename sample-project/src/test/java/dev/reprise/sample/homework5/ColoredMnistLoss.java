package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.sample.homework5.ColoredDigits.MARGIN;
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
import org.nd4j.linalg.activations.Activation;

@Experiment(
        expensive = true,
        report = Homework5.class,
        locator = "Homework 3, Exercise 3",
        title = "Colored MNIST: MSE against cross-entropy",
        fullOnly = "Twenty epochs on 50,000 images per trial are more training than fits into minutes.",
        assumptions = {
            ColoredNetworks.UNSTATED,
            ColoredDigits.DATA,
            ColoredDigits.LOSS,
            ColoredDigits.NOTHING_ELSE,
            "One network with 10 filters per convolution, a dense layer of 50 neurons and two last layers, as in Exercise 4, but with softmax.",
            "20 epochs, the number that Exercise 2 sets."
        })
@Tag("colored-mnist")
class ColoredMnistLoss {

    private static final String TWO_LOSSES =
            "The one trained with MSE loss gives 97.81% on the validation accuracy, and the one trained with Cross Entropy loss achieves a"
                    + " validation accuracy of 90.59%.";
    private static final Arm MSE = arm("loss", Loss.MSE);
    private static final Arm CROSS_ENTROPY = arm("loss", Loss.CROSS_ENTROPY);

    @Sweep(
            value = {"MSE", "CROSS_ENTROPY"},
            titles = {"MSE", "cross-entropy"})
    Loss loss = Loss.MSE;

    @Train
    void train(Trial trial) {
        var configuration = ColoredNetworks.shared(
                Trunk.kept(50), Activation.SOFTMAX, loss.function(), PyTorchDefaults.sgd(ColoredDigits.LEARNING_RATE));
        ColoredDigits.train(trial, configuration, ColoredDigits.BATCH, 20);
    }

    @Claim(TWO_LOSSES)
    Assertion mseAccuracy() {
        return both().at(MSE).isReportedAs("97.81%").within(MARGIN);
    }

    @Claim(TWO_LOSSES)
    Assertion crossEntropyAccuracy() {
        return both().at(CROSS_ENTROPY).isReportedAs("90.59%").within(MARGIN);
    }

    @Claim(TWO_LOSSES + " Therefore, we use the MSE Loss for the training of our model.")
    Assertion mseBetter() {
        return both().ranks(MSE, CROSS_ENTROPY);
    }
}
