package dev.reprise.sample.mva2020;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.check;
import static dev.reprise.judge.Claims.figure;
import static dev.reprise.sample.mva2020.Digits.TRAIN_LOSS;
import static dev.reprise.sample.mva2020.Digits.VALIDATION_ACCURACY;
import static dev.reprise.sample.mva2020.Digits.accuracy;
import static dev.reprise.sample.mva2020.Digits.meanLoss;
import static java.util.Comparator.comparingDouble;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.SeedOutcome;
import dev.reprise.train.Trial;
import dev.reprise.train.port.ChannelSoftmax;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;

@Experiment(
        expensive = true,
        report = Mva2020.class,
        locator = "Section 1.5, Question 1",
        title = "MNIST: number of convolutions and activation",
        quick = QuickPart.QUICK,
        seeds = 1,
        assumptions = {
            Digits.UNSTATED,
            Digits.MSE,
            Digits.DEFAULTS,
            Digits.LAYERS,
            Digits.CONVERGENCE,
            "The activation stands after every convolution; softmax there is over the channels of a pixel, as PyTorch does it for images.",
            "An activation \"looks better for the convergence\" if its training loss, averaged over the epochs, is lower."
        })
@Tag("mnist")
class MnistConvDepthActivation {

    private static final String SOFTMAX_AND_TANH =
            "It is interesting to note that the *softmax* always looks better for the convergence, but the best accuracy (95.09%) was"
                    + " actually reached with *tanh* and three layers.";
    private static final int CHANNELS = 10;

    enum Hidden {
        SOFTMAX(new ChannelSoftmax()),
        SIGMOID(Activation.SIGMOID.getActivationFunction()),
        TANH(Activation.TANH.getActivationFunction());

        private final IActivation activation;

        Hidden(IActivation activation) {
            this.activation = activation;
        }
    }

    @Sweep({"1", "2", "3"})
    int layers = 1;

    @Sweep({"SOFTMAX", "SIGMOID", "TANH"})
    Hidden activation = Hidden.SOFTMAX;

    @Train
    void train(Trial trial) {
        var network = new ConvNet(layers, ConvNet.KERNEL, CHANNELS, activation.activation);
        DigitsInPart.train(trial, network.byMse(0.01), Digits.BATCH, Digits.EPOCHS);
    }

    @Claim(
            value =
                    "We can see the convergences and accuracies for different activation functions (*softmax*, *sigmoid and tanh*) in the"
                            + " Figure 6 of the Appendix.",
            holdsWhenScaled = true)
    Assertion plot() {
        return figure(Convergence.FIGURE);
    }

    @Claim(SOFTMAX_AND_TANH)
    Assertion tanhThreeLayersAccuracy() {
        return accuracy().at(with(3, Hidden.TANH)).isReportedAs("95.09%").within(Digits.MARGIN);
    }

    @Claim(SOFTMAX_AND_TANH)
    Assertion tanhThreeLayersBest() {
        return accuracy().isBestAt(with(3, Hidden.TANH));
    }

    @Claim(SOFTMAX_AND_TANH)
    Assertion softmaxConvergesBest() {
        return check(
                        "with 1, 2 and 3 layers the training loss falls fastest with softmax",
                        seed -> IntStream.rangeClosed(1, 3).allMatch(n -> Stream.of(Hidden.SIGMOID, Hidden.TANH)
                                .allMatch(other ->
                                        meanLoss(seed, with(n, Hidden.SOFTMAX)) < meanLoss(seed, with(n, other)))))
                .of(TRAIN_LOSS);
    }

    /** If it were, the arm with the lowest loss would be the most accurate one. */
    @Claim("It suggests that the loss function is not appropriate.")
    Assertion lossNotAppropriate() {
        return check(
                        "the arm with the lowest training loss is not the one with the best accuracy",
                        seed -> !lowestLoss(seed).equals(mostAccurate(seed)))
                .of(TRAIN_LOSS, VALIDATION_ACCURACY);
    }

    private static Arm lowestLoss(SeedOutcome seed) {
        return seed.trials().keySet().stream()
                .min(comparingDouble(arm -> seed.value(TRAIN_LOSS, arm)))
                .orElseThrow();
    }

    private static Arm mostAccurate(SeedOutcome seed) {
        return seed.trials().keySet().stream()
                .max(comparingDouble(arm -> seed.value(VALIDATION_ACCURACY, arm)))
                .orElseThrow();
    }

    private static Arm with(int layers, Hidden activation) {
        return arm("layers", layers).with("activation", activation);
    }
}
