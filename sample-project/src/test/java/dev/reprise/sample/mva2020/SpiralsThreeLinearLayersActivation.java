package dev.reprise.sample.mva2020;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.sample.mva2020.Spiral.accuracy;
import static org.nd4j.linalg.activations.Activation.RELU;
import static org.nd4j.linalg.activations.Activation.SIGMOID;
import static org.nd4j.linalg.activations.Activation.TANH;

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
        locator = "Section 1.1, Question 1",
        title = "Spirals: three linear layers, activation (models 1 to 3)",
        assumptions = {Spiral.GENERATOR, Spiral.UNSTATED, Spiral.DEFAULTS, Spiral.RATE})
@Tag("spirals")
class SpiralsThreeLinearLayersActivation {

    @Sweep({"SIGMOID", "TANH", "RELU"})
    Activation activation = SIGMOID;

    @Reading(
            question = "How many neurons do the two hidden layers of models 1 to 3 have?",
            chosen = "100-150",
            others = {"25-25", "50-50"},
            titles = {"100 and 150, as the best model", "25 and 25", "50 and 50"})
    Widths widths = Widths.of("100-150");

    @Reading(question = "With which learning rate were models 1 to 3 trained?", chosen = "0.1", others = "0.05")
    double lr = 0.1;

    @Train
    void train(Trial trial) {
        var network = Spiral.network(activation, PyTorchDefaults.mse(), PyTorchDefaults.sgd(lr), widths.toArray());
        Spiral.train(trial, network, Spiral.BATCH, Spiral.EPOCHS);
    }

    @Claim("sigmoid [model 1] 59.60 %")
    @ExpectedDeviation(
            verdict = Verdict.SEED_DEPENDENT,
            cause = DeviationCause.SEED_NOISE,
            reason =
                    "The loss has hardly left its first plateau when training ends, and each seed leaves it at another time.",
            evidence = "16 seeds: 52.0 to 63.3 %; 11 come within 3 points of 59.6 %.")
    Assertion sigmoidAccuracy() {
        return accuracy().at(with(SIGMOID)).isReportedAs("59.60%").within(Spiral.MARGIN);
    }

    @Claim("tanh [model 2] 78.20 %")
    @ExpectedDeviation(
            verdict = Verdict.SEED_DEPENDENT,
            cause = DeviationCause.SEED_NOISE,
            reason =
                    "Training is still on its way when it ends: most seeds are further than the report's run, one is behind it.",
            evidence = "16 seeds: 73.3 %, and 81.4 to 88.0 % for the others; 78.2 % lies in the gap.")
    Assertion tanhAccuracy() {
        return accuracy().at(with(TANH)).isReportedAs("78.20%").within(Spiral.MARGIN);
    }

    @Claim("relu [model 3] 99.80 %")
    Assertion reluAccuracy() {
        return accuracy().at(with(RELU)).isReportedAs("99.80%").within(Spiral.MARGIN);
    }

    @Claim("sigmoid [model 1] 59.60 % tanh [model 2] 78.20 % relu [model 3] 99.80 %")
    Assertion order() {
        return accuracy().ranks(with(RELU), with(TANH), with(SIGMOID));
    }

    @Claim(
            "Since the ReLU function yielded the best results, we then tried different numbers of neurons in each of the three"
                    + " layers, as seen in models 4 - 6.")
    Assertion reluBest() {
        return accuracy().isBestAt(with(RELU));
    }

    private static Arm with(Activation activation) {
        return arm("activation", activation);
    }
}
