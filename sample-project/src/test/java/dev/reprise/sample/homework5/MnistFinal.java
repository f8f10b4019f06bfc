package dev.reprise.sample.homework5;

import static dev.reprise.sample.homework5.Digits.testAccuracy;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.data.catalog.Mnist;
import dev.reprise.judge.Assertion;
import dev.reprise.train.NetworkFigures;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        expensive = true,
        report = Homework5.class,
        locator = "Homework 2, Exercise 4",
        title = "MNIST: prediction on the test set with the chosen model",
        fullOnly = "Thirty epochs on 50,000 images per trial are more training than fits into minutes.",
        assumptions = {
            DigitNetworks.UNSTATED,
            Digits.DATA,
            "Tanh and 30 neurons in the first dense layer, as kept in Exercise 1.",
            "\"99%\" is printed without decimals: 98.5 to 99.5 %."
        })
@Tag("mnist")
class MnistFinal {

    @Train
    void train(Trial trial) {
        var configuration = DigitNetworks.of(
                DigitNetworks.KEPT, Activation.TANH, PyTorchDefaults.crossEntropy(), PyTorchDefaults.adam(0.001));
        var network = Digits.train(trial, configuration, 32, 30);
        var test = trial.data(Mnist.class).test();
        trial.figure(NetworkFigures.confusionMatrix("confusion", network, test));
        trial.figure(NetworkFigures.filters("filters", network, 0));
    }

    @Claim(value = "We tested our model on the test set, and we got an Accuracy of **99%**.", id = "test-99")
    Assertion test99() {
        return testAccuracy().isReportedAs("99%").within("1%");
    }
}
