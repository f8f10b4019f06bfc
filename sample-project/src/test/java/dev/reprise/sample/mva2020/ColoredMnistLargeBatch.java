package dev.reprise.sample.mva2020;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.gap;

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
        expensive = true,
        report = Mva2020.class,
        locator = "Section 1.10, Question 2",
        title = "Colored MNIST: batch sizes above 512",
        fullOnly = "Three arms with ten epochs over 50,000 images each are more training than fits into minutes.",
        assumptions = {
            Colored.DATA,
            Colored.UNSTATED,
            Colored.FINAL_MODEL,
            Colored.SCHEDULE,
            "The report cites this and did not try it; batches of 64, 512 and 4,096 are trained with the final model. Not generalising is"
                    + " taken to mean a larger gap between training and validation accuracy of the numbers."
        })
@Tag("colored-mnist")
class ColoredMnistLargeBatch {

    @Sweep({"64", "512", "4096"})
    int batch = Colored.BATCH;

    @Train
    void train(Trial trial) {
        var network = TwoTasks.threeConvolutions(
                Activation.RELU, PyTorchDefaults.crossEntropy(), Colored.adamWithCosine(Colored.EPOCHS));
        Colored.train(trial, network, batch, Colored.EPOCHS);
    }

    @Claim(
            "When the batch size exceeds these values, a degradation in performances is witnessed due to its incapability of"
                    + " generalizing.")
    Assertion largeBatchDegrades() {
        return gap(Colored.TRAIN_NUMBERS, Colored.NUMBERS).in("%").isSmallerAt(arm("batch", 64), arm("batch", 4096));
    }
}
