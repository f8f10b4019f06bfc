package dev.reprise.sample.mva2020;

import static dev.reprise.sample.mva2020.Digits.accuracy;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        report = Mva2020.class,
        locator = "Section 1.5, Question 1",
        title = "MNIST: one linear layer and softmax, the initial architecture",
        assumptions = {Digits.UNSTATED, Digits.MSE, Digits.DEFAULTS})
@Tag("mnist")
class MnistOneLinearSoftmax {

    @Train
    void train(Trial trial) {
        var network = new ConvNet(0, 0, 0, Activation.IDENTITY);
        Digits.train(trial, network.byMse(0.01), Digits.BATCH, Digits.EPOCHS);
    }

    @Claim(
            "With the initial architecture (one linear layer and a softmax activation function), we got 88.02% of accuracy.")
    Assertion linearAccuracy() {
        return accuracy().isReportedAs("88.02%").within(Digits.MARGIN);
    }
}
