package dev.reprise.sample.mva2020;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.figure;
import static dev.reprise.sample.mva2020.Spiral.accuracy;
import static org.nd4j.linalg.activations.Activation.SIGMOID;
import static org.nd4j.linalg.activations.Activation.TANH;

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
import org.nd4j.linalg.activations.Activation;

@Experiment(
        seeds = 16,
        report = Mva2020.class,
        locator = "Section 1.1, Question 1",
        title = "Spirals: two linear layers, activation and number of neurons",
        assumptions = {
            Spiral.GENERATOR,
            Spiral.UNSTATED,
            Spiral.DEFAULTS,
            Spiral.RATE,
            "The activations are sigmoid, tanh and ReLU; the numbers of neurons, which only the figure shows, are 10, 25, 50, 75 and"
                    + " 100. Figure 1 is drawn as one curve of accuracy by epoch per arm."
        })
@Tag("spirals")
class SpiralsTwoLinearLayers {

    private static final String BEST =
            "The best results were obtained with a tanH activation function and around 75 neurons (accuracy of 77.35%).";

    @Sweep({"SIGMOID", "TANH", "RELU"})
    Activation activation = SIGMOID;

    @Sweep({"10", "25", "50", "75", "100"})
    int neurons;

    @Train
    void train(Trial trial) {
        var network = Spiral.network(activation, PyTorchDefaults.mse(), PyTorchDefaults.sgd(0.1), neurons);
        Spiral.train(trial, network, Spiral.BATCH, Spiral.EPOCHS);
    }

    @Claim(
            "We then tested models with two linear layers, with different functions of activation and different numbers of neurons"
                    + " (which is both the number of outputs of the first layer and the number of inputs of the second layer). We obtained"
                    + " the accuracies shown in Figure 1 of the Appendix.")
    Assertion sweep() {
        return figure(Convergence.FIGURE);
    }

    @Claim(value = BEST, id = "tanh-75-accuracy")
    @ExpectedDeviation(
            verdict = Verdict.SEED_DEPENDENT,
            cause = DeviationCause.SEED_NOISE,
            reason =
                    "Training is still on its way when it ends: most seeds are further than the report's run, two are behind it.",
            evidence = "16 seeds: 71.5 to 85.3 %; three come within 3 points of 77.35 %, eleven are above.")
    Assertion tanh75Accuracy() {
        return accuracy().at(with(TANH, 75)).isReportedAs("77.35%").within(Spiral.MARGIN);
    }

    @Claim(BEST)
    Assertion tanhBest() {
        return accuracy().given(arm("neurons", 75)).isBestAt(arm("activation", TANH));
    }

    @Claim(value = BEST, id = "neurons-75-best")
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.SEED_NOISE,
            reason =
                    "75 neurons are ahead of 50 and fewer, but 100 do as well: the accuracy rises with the width and levels off at 75.",
            evidence =
                    "Average of 12 seeds with tanh: 68.3, 72.5, 77.9, 80.4 and 80.4 % with 10, 25, 50, 75 and 100 neurons. 75 are ahead of"
                            + " 100 in seven of the twelve.")
    Assertion neurons75Best() {
        return accuracy().given(arm("activation", TANH)).isBestAt(arm("neurons", 75));
    }

    private static Arm with(Activation activation, int neurons) {
        return arm("activation", activation).with("neurons", neurons);
    }
}
