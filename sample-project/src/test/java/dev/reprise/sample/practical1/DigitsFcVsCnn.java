package dev.reprise.sample.practical1;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.sample.practical1.Digits.accuracy;

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

@Experiment(
        expensive = true,
        report = Practical1.class,
        locator = "First Problem, Global results",
        title = "Digits: fully connected against convolutional",
        fullOnly = "Ten epochs over 50,000 images per trial are more training than fits into minutes.",
        assumptions = {
            Digits.DATA,
            Digits.UNSTATED,
            Digits.CNN,
            "Both models have cross-entropy and the learning rate that the report found for them: the CNN with Adam and 0.01, the fully"
                    + " connected one (a hidden layer of 100) with SGD and 0.1, at which Adam does not train.",
            "\"Hardly achieved 98%\" is taken to mean between 96.5 % and 98.5 %."
        })
@Tag("digits")
class DigitsFcVsCnn {

    private static final String THRESHOLD =
            "Fully connected architecture hardly achieved 98% of validation accuracy, when this threshold can easily be reached with a"
                    + " convolutional architecture, this is why we focused our analysis on these types of networks.";
    private static final String DEAD =
            "On MNIST, Adam with the stated rate of 0.01 and batches of 10 kills the CNN in its first steps: it answers the same to every image,"
                    + " and the loss stays at 2.30, that of guessing.";
    private static final String SEEDS =
            "5 seeds: 10.6 to 10.9 % on MNIST, where the fully connected network has 97.7 to 97.9 %; on USPS 93.0 to 94.4 %, one dead at 16.3 %, and"
                    + " 96.7 to 97.3 %. With a rate of 0.001 and batches of 4, 25,000 images of MNIST, two seeds: 96.7 and 97.2 %.";
    private static final double FULLY_CONNECTED_RATE = 0.1;
    private static final Arm CNN = arm("model", Model.CNN);
    private static final Arm FULLY_CONNECTED = arm("model", Model.FULLY_CONNECTED);

    enum Model {
        CNN,
        FULLY_CONNECTED
    }

    @Sweep({"MNIST", "USPS"})
    DigitData data = DigitData.MNIST;

    @Sweep({"CNN", "FULLY_CONNECTED"})
    Model model = Model.CNN;

    @Train
    void train(Trial trial) {
        var loss = PyTorchDefaults.crossEntropy();
        var network = model == Model.CNN
                ? Digits.bestCnn(data, loss, PyTorchDefaults.adam(Digits.CNN_RATE))
                : Digits.fullyConnected(data, loss, PyTorchDefaults.sgd(FULLY_CONNECTED_RATE));
        Digits.train(trial, data, network, Digits.BATCH);
    }

    @Claim(value = THRESHOLD, id = "fully-connected-hardly-98")
    Assertion fullyConnectedHardly98() {
        return accuracy().at(FULLY_CONNECTED).isBetween("96.5%", "98.5%");
    }

    @Claim(value = THRESHOLD, id = "cnn-easily-98")
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.UNDERSPECIFIED_PROTOCOL,
            reason = DEAD,
            evidence = SEEDS)
    Assertion cnnEasily98() {
        return accuracy().at(CNN).isAtLeast("98%");
    }

    @Claim("The performances we reached were the highest using a CNN architecture.")
    @ExpectedDeviation(
            verdict = Verdict.CONTRADICTED,
            cause = DeviationCause.UNDERSPECIFIED_PROTOCOL,
            reason =
                    DEAD
                            + " A tenth of the rate would train it; but 0.01 is what the report found best, and with it the fully connected network is better on USPS too.",
            evidence = SEEDS)
    Assertion cnnBetter() {
        return accuracy().ranks(CNN, FULLY_CONNECTED);
    }
}
