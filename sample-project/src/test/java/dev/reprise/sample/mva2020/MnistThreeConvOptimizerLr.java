package dev.reprise.sample.mva2020;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.figure;
import static dev.reprise.sample.mva2020.Digits.accuracy;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        expensive = true,
        report = Mva2020.class,
        locator = "Section 1.6, Question 2",
        title = "MNIST: optimizer and learning rate of three convolutions",
        quick = QuickPart.QUICK,
        seeds = 1,
        assumptions = {
            Digits.UNSTATED,
            Digits.MSE,
            Digits.LAYERS,
            "SGD, Adam and RMSprop are tried with the learning rates 0.001, 0.01 and 0.1, of which only SGD with 0.1 is named. Figure 8"
                    + " is drawn as one curve of accuracy by epoch per arm."
        })
@Tag("mnist")
class MnistThreeConvOptimizerLr {

    private static final int MORE_EPOCHS = 20;
    private static final String BEST = "The best results where obtained with SGD and a 0.1 learning rate (97.17%).";
    private static final Arm WINNER = arm("optimizer", Optimizer.SGD).with("lr", "0.1");

    @Sweep({"SGD", "ADAM", "RMSPROP"})
    Optimizer optimizer = Optimizer.SGD;

    @Sweep({"0.001", "0.01", "0.1"})
    double lr;

    @Train
    void train(Trial trial) {
        var network =
                new ConvNet(3, ConvNet.KERNEL, 20, Activation.TANH).by(PyTorchDefaults.mse(), optimizer.withRate(lr));
        DigitsInPart.train(trial, network, Digits.BATCH, MORE_EPOCHS);
    }

    @Claim(
            value = "Figure 8: Accuracies for 20 epochs and different learning rates and optimizers",
            holdsWhenScaled = true)
    Assertion plot() {
        return figure(Convergence.FIGURE);
    }

    @Claim(value = BEST, id = "sgd-0-1-accuracy")
    Assertion sgd01Accuracy() {
        return accuracy().at(WINNER).isReportedAs("97.17%").within(Digits.MARGIN);
    }

    @Claim(value = BEST, id = "sgd-0-1-best")
    Assertion sgd01Best() {
        return accuracy().isBestAt(WINNER);
    }
}
