package dev.reprise.sample.mva2020;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.sample.mva2020.Colored.both;

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
        locator = "Section 1.11, Question 3",
        title = "Colored MNIST: cross-entropy against MSE",
        fullOnly = "Two arms with 7,820 steps of 64 images each are more training than fits into minutes.",
        assumptions = {
            Colored.DATA,
            Colored.UNSTATED,
            Colored.FINAL_MODEL,
            Colored.SCHEDULE,
            "MSE compares the softmax with one-hot labels. \"Very effective\" is taken to mean that both are right in 98 % of the images."
        })
@Tag("colored-mnist")
class ColoredMnistLossChoice {

    private static final Arm CROSS_ENTROPY = arm("loss", Loss.CROSS_ENTROPY);

    enum Loss {
        CROSS_ENTROPY,
        MSE
    }

    @Sweep({"CROSS_ENTROPY", "MSE"})
    Loss loss = Loss.CROSS_ENTROPY;

    @Train
    void train(Trial trial) {
        var function = loss == Loss.MSE ? PyTorchDefaults.mse() : PyTorchDefaults.crossEntropy();
        var network = TwoTasks.threeConvolutions(Activation.RELU, function, Colored.adamWithCosine(Colored.EPOCHS));
        Colored.train(trial, network, Colored.BATCH, Colored.EPOCHS);
    }

    @Claim(
            "An MSE loss is very interesting for a regression predictive problem, but not quite as appropriate for a classification"
                    + " problem.")
    Assertion mseLessAppropriate() {
        return both().ranks(CROSS_ENTROPY, arm("loss", Loss.MSE));
    }

    @Claim(
            "Instead, a Cross Entropy Loss, which is most commonly used in this type of problem, proved to be very effective and"
                    + " worked very well.")
    Assertion crossEntropyEffective() {
        return both().at(CROSS_ENTROPY).isAtLeast("98%");
    }
}
