package dev.reprise.sample.mva2020;

import static dev.reprise.judge.Claims.gap;
import static dev.reprise.judge.Claims.metric;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        expensive = true,
        report = Mva2020.class,
        locator = "Section 1.12, Question 4",
        title = "Colored MNIST: the final model, three separate convolutions per task",
        fullOnly = "20 epochs of 782 steps of 64 images per trial are more training than fits into minutes.",
        assumptions = {Colored.DATA, Colored.UNSTATED, Colored.FINAL_MODEL, Colored.SCHEDULE, "Cross-entropy, batch 64."
        })
@Tag("colored-mnist")
class ColoredMnistThreeConvFinal {

    private static final int EPOCHS = 20;

    @Train
    void train(Trial trial) {
        var network = TwoTasks.threeConvolutions(
                Activation.RELU, PyTorchDefaults.crossEntropy(), Colored.adamWithCosine(EPOCHS));
        Colored.train(trial, network, Colored.BATCH, EPOCHS);
    }

    @Claim(
            "A *dropout* layer could have been added, but overfitting was clearly not a problem here since the accuracy on the test"
                    + " dataset was actually better than the accuracy on the validation dataset.")
    Assertion noOverfitting() {
        return gap(Colored.BOTH, Colored.TEST_BOTH).in("%").isAtMost("0%");
    }

    @Claim("- Accuracy of the model for numbers : 99.13%")
    Assertion testNumber() {
        return metric(Colored.TEST_NUMBERS).isReportedAs("99.13%").within("0.5%");
    }

    @Claim("- Accuracy of the model for colors : 100.00%")
    Assertion testColor() {
        return metric(Colored.TEST_COLORS).isReportedAs("100.00%").within("0.5%");
    }

    @Claim("- Accuracy of the model for both : 99.13%")
    Assertion testBoth() {
        return metric(Colored.TEST_BOTH).isReportedAs("99.13%").within("0.5%");
    }
}
