package dev.reprise.sample.mva2020;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.notChecked;
import static dev.reprise.judge.Claims.structure;
import static dev.reprise.sample.mva2020.Wind.loss;

import dev.reprise.Claim;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Reading;
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
        locator = "Section 1.13, Question 1",
        title = "Wind: number of neurons for 3 and 5 layers",
        assumptions = {
            Wind.DATA,
            Wind.UNSTATED,
            Wind.LAYERS,
            Wind.SGD,
            "The activation is tanh. Besides 6 and 20 neurons, which the text names, 2, 5 and 10 are tried; the table with the report's"
                    + " values is not in the text. What is said of the number of neurons is judged with 5 layers.",
            "Losses are \"nearly\" the same, and an improvement \"not important\", within 0.0003, a twentieth of the loss. \"Fast\" is"
                    + " judged by the processor time of an epoch."
        })
@Tag("wind")
class WindScaledWidth {

    private static final String TREND =
            "Generally, the higher the number of neurons, the better the loss; but the improvement is not important after 10 neurons.";
    private static final String FIVE_LAYERS =
            "The 5-layers model could reach the best loss: 0.005490 with for 20 neurons at each layer.";
    private static final String THREE_LAYERS =
            "However, we could reach 0.005518 with a 3 layers model with only 6 neurons at each layer, which has far less parameters"
                    + " than the 5-layers version.";
    private static final String TWENTIETH = "0.0003";
    private static final Arm FIVE_OF_20 = with(5, 20);
    private static final Arm THREE_OF_6 = with(3, 6);

    @Sweep({"3", "5"})
    int layers = 3;

    @Sweep({"2", "5", "6", "10", "20"})
    int neurons = 2;

    @Reading(
            question = Wind.QUESTION_1,
            chosen = "MIN_MAX",
            others = "STANDARDISED",
            titles = {"scaled to 0..1, rate 0.1", "standardised, rate 0.01"})
    Wind.Inputs inputs = Wind.Inputs.MIN_MAX;

    @Train
    void train(Trial trial) {
        var network = Wind.network(layers, neurons, Activation.TANH, PyTorchDefaults.sgd(inputs.rate()));
        Wind.train(trial, network, inputs, Wind.BATCH, Wind.EPOCHS);
    }

    @Claim(TREND)
    Assertion lossDecreasing() {
        return loss().given(arm("layers", 5)).decreasesAlong("neurons", 2, 5, 10, 20);
    }

    @Claim(value = TREND, id = "no-gain-after-10")
    Assertion noGainAfter10() {
        return loss().given(arm("layers", 5))
                .isEquivalent(arm("neurons", 10), arm("neurons", 20))
                .within(TWENTIETH);
    }

    @Claim(value = FIVE_LAYERS, id = "five-layers-20-loss")
    @ExpectedDeviation(
            verdict = Verdict.SEED_DEPENDENT,
            cause = DeviationCause.SEED_NOISE,
            reason = "The seed changes the loss by more than the 5 % that we allow.",
            evidence = "16 seeds: 0.00527 to 0.00743; 6 come within 5 % of 0.005490.")
    Assertion fiveLayers20Loss() {
        return loss().at(FIVE_OF_20).isReportedAs("0.005490").withinRelative(Wind.MARGIN);
    }

    @Claim(value = FIVE_LAYERS, id = "five-layers-20-best")
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.SEED_NOISE,
            reason = "Three layers reach the same loss with fewer neurons; the report says itself that 5 layers of 20 "
                    + "are only 0.5 % ahead, which is far below what the seed changes.",
            evidence = "Mean validation MSE of seeds 1 to 5: 0.00561 with 5 layers of 20, and 0.00548, 0.00557 and "
                    + "0.00549 with 3 layers of 6, 5 and 20.")
    Assertion fiveLayers20Best() {
        return loss().isBestAt(FIVE_OF_20);
    }

    @Claim(value = THREE_LAYERS, id = "three-layers-6-loss")
    @ExpectedDeviation(
            verdict = Verdict.SEED_DEPENDENT,
            cause = DeviationCause.SEED_NOISE,
            reason =
                    "The seed changes the loss by more than the 5 % that we allow; the report's run is one of the better ones.",
            evidence = "16 seeds: 0.00515 to 0.00710; 4 come within 5 % of 0.005518.")
    Assertion threeLayers6Loss() {
        return loss().at(THREE_OF_6).isReportedAs("0.005518").withinRelative(Wind.MARGIN);
    }

    @Claim(THREE_LAYERS)
    Assertion threeLayersFewerParameters() {
        return structure("parameters").isSmallerAt(THREE_OF_6, FIVE_OF_20);
    }

    @Claim(THREE_LAYERS)
    Assertion nearlyEqual() {
        return loss().isEquivalent(THREE_OF_6, FIVE_OF_20).within(TWENTIETH);
    }

    @Claim(
            "In this case we will keep the deeper network since the computation is really fast, but for a different type of dataset"
                    + " we might have preferred the faster and simpler model given by the 3-layers net.")
    Assertion threeLayersFaster() {
        return notChecked(
                "faster-than",
                "A training takes a quarter of a second with either network here, which is less than a JVM takes to get up to speed:"
                        + " whichever trains later is ahead. An epoch of the larger one has about twenty times the multiplications.");
    }

    private static Arm with(int layers, int neurons) {
        return arm("layers", layers).with("neurons", neurons);
    }
}
