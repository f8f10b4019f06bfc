package dev.reprise.sample.mva2020;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.check;
import static dev.reprise.judge.Claims.metric;
import static dev.reprise.sample.mva2020.Digits.TRAIN_LOSS;
import static dev.reprise.sample.mva2020.Digits.accuracy;

import dev.reprise.Claim;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.Verdict;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import java.util.List;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        expensive = true,
        report = Mva2020.class,
        locator = "Section 1.7, Question 3",
        title = "MNIST: cross-entropy, explosion, clipping, smaller learning rate",
        quick = QuickPart.QUICK,
        assumptions = {
            Digits.UNSTATED,
            Digits.LAYERS,
            "3 layers, 20 channels, tanh, batch 10. How the gradient was clipped is not stated: each element is clipped to ±1. The"
                    + " smaller learning rate is used without clipping.",
            "The best model so far, with MSE, is trained beside them for comparison."
        })
@Tag("mnist")
class MnistCrossEntropy {

    private static final double CLIPPED_AT = 1;
    private static final String SOLVED =
            "That issue was solved by switching to a smaller learning rate: we used a 0.025 learning rate with 50 epochs and obtained"
                    + " a 98.21% accuracy.";
    private static final Arm UNCHANGED = arm("training", Training.UNCHANGED);
    private static final Arm CLIPPED = arm("training", Training.CLIPPED);
    private static final Arm SMALLER_RATE = arm("training", Training.SMALLER_RATE);
    private static final Arm MSE = arm("training", Training.MSE);

    enum Training {
        /** Learning rate 0.1, 20 epochs. */
        UNCHANGED,
        /** The same with a clipped gradient. */
        CLIPPED,
        /** Learning rate 0.025, 50 epochs. */
        SMALLER_RATE,
        /** The best model with MSE: learning rate 0.1, 20 epochs. */
        MSE
    }

    @Sweep({"UNCHANGED", "CLIPPED", "SMALLER_RATE", "MSE"})
    Training training = Training.UNCHANGED;

    @Train
    void train(Trial trial) {
        boolean smaller = training == Training.SMALLER_RATE;
        var builder = new NeuralNetConfiguration.Builder().updater(PyTorchDefaults.sgd(smaller ? 0.025 : 0.1));
        if (training == Training.CLIPPED) {
            builder.gradientNormalization(GradientNormalization.ClipElementWiseAbsoluteValue)
                    .gradientNormalizationThreshold(CLIPPED_AT);
        }
        var loss = training == Training.MSE ? PyTorchDefaults.mse() : PyTorchDefaults.crossEntropy();
        var network = new ConvNet(3, ConvNet.KERNEL, 20, Activation.TANH).by(loss, builder);
        DigitsInPart.train(trial, network, Digits.BATCH, smaller ? 50 : 20);
    }

    @Claim("If we do not change anything, we get an exploding gradient error.")
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.UNDERSPECIFIED_PROTOCOL,
            reason =
                    "Cross-entropy of logits, as it is computed here, trains well at the rate of 0.1. Which outputs it was given is not said; the"
                            + " logarithm of outputs with tanh, which may be negative, would be no number at once.",
            evidence =
                    "5 seeds: the training loss falls from 0.15 to 0.17 in the first epoch to 0.0008 to 0.0011 in the last.")
    Assertion explodingGradient() {
        return metric(TRAIN_LOSS).at(UNCHANGED).diverges();
    }

    @Claim("When clipping the gradient to avoid that, the loss increases after 2 epochs.")
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.UNDERSPECIFIED_PROTOCOL,
            reason =
                    "Nothing explodes here, so that there is next to nothing to clip; how the report clips is not said.",
            evidence =
                    "5 seeds: the training loss falls from 0.061 to 0.066 in epoch 2 to 0.0009 to 0.0010 in epoch 20, as it does without clipping.")
    Assertion clippingLossIncreases() {
        return check("with a clipped gradient the training loss ends above that of epoch 2", seed -> {
                    List<Double> loss = seed.series(TRAIN_LOSS, CLIPPED);
                    return !(loss.get(loss.size() - 1) <= loss.get(1));
                })
                .of(TRAIN_LOSS)
                .at(CLIPPED);
    }

    @Claim(value = SOLVED, id = "lr-0-025-accuracy")
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.UNDERSPECIFIED_PROTOCOL,
            reason =
                    "This network is somewhat better than the report's, as its twin with MSE is. Where the activation stands is not said; at the"
                            + " output alone it makes the twin as good as printed.",
            evidence =
                    "5 seeds: 98.73 to 98.88 %. Tried with MSE and tanh at the output alone, one seed: 96.83 %, where 96.47 % is printed and tanh behind the convolutions has 97.7 to 98.1 %.")
    Assertion lr0025Accuracy() {
        return accuracy().at(SMALLER_RATE).isReportedAs("98.21%").within("0.5%");
    }

    @Claim(SOLVED)
    Assertion smallerLrSolves() {
        return accuracy().ranks(SMALLER_RATE, UNCHANGED);
    }

    /** It is ahead from the first epoch on, so that less training does not change which loss is better. */
    @Claim(value = SOLVED, holdsWhenScaled = true)
    Assertion crossEntropyAboveMse() {
        return accuracy().ranks(SMALLER_RATE, MSE);
    }
}
