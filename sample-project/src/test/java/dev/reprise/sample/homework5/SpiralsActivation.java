package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Claims.table;
import static dev.reprise.sample.homework5.Spiral.VALIDATION_ACCURACY;
import static org.nd4j.linalg.activations.Activation.RELU;
import static org.nd4j.linalg.activations.Activation.SIGMOID;
import static org.nd4j.linalg.activations.Activation.TANH;

import dev.reprise.Claim;
import dev.reprise.ClaimTable;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.data.Samples;
import dev.reprise.data.catalog.Spirals;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.Metric;
import dev.reprise.judge.PrintedTable;
import dev.reprise.judge.Verdict;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import java.nio.FloatBuffer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

@Experiment(
        seeds = 16,
        report = Homework5.class,
        locator = "Homework 1, Exercise 1",
        title = "Spirals: impact of the activation function",
        assumptions = {
            Spiral.GENERATOR,
            Spiral.UNSTATED,
            "A neuron is activated by a point if its output is not 0; \"few\" are at most half of them, on average over the"
                    + " validation points."
        })
@Tag("spirals")
class SpiralsActivation {

    private static final String ACTIVE = "hidden.active";
    private static final String NUMBERS =
            "When we used Relu, the accuracy is 59.6%, with tanh the accuracy is 57.30% and with sigmoid the accuracy is 50%.";

    private static final String TANH_IS_AS_GOOD =
            "Which of ReLU and tanh is ahead depends on the seed, and tanh scatters less; one run each, as in the report, cannot tell.";
    private static final String FIVE_SEEDS =
            "Seeds 1 to 5, validation accuracy: ReLU 62.1, 61.1, 61.0, 59.1, 52.3 %; tanh 65.1, 60.5, 60.7, 62.6, 61.4 %."
                    + " The report's own two numbers for the ReLU network, 59.6 and 60.5 %, differ by nearly half of the gap"
                    + " that it sees between ReLU and tanh.";

    @Sweep({"RELU", "TANH", "SIGMOID"})
    Activation activation = RELU;

    @Train
    void train(Trial trial) {
        var spirals = trial.data(Spirals.class);
        var network = trial.init(
                Spiral.network(activation, PyTorchDefaults.mse(), PyTorchDefaults.sgd(0.01)),
                PyTorchDefaults.initialisation());
        Spiral.fit(trial, network, spirals).batch(10).epochs(10).train();
        Spiral.record(trial, network, spirals);
        trial.record(ACTIVE, activeShare(network, spirals.validation()));
    }

    /** The share of the hidden neurons' outputs that are not 0. */
    private static double activeShare(MultiLayerNetwork network, Samples points) {
        var features = FloatBuffer.allocate(points.size() * points.featureWidth());
        for (int i = 0; i < points.size(); i++) {
            points.copyFeatures(i, features);
        }
        var layers = network.feedForward(
                Nd4j.createFromArray(features.array()).reshape(points.size(), points.featureWidth()), false);
        var hidden = layers.subList(1, layers.size() - 1);
        long active = hidden.stream()
                .mapToLong(outputs ->
                        outputs.neq(0).castTo(DataType.INT64).sumNumber().longValue())
                .sum();
        return (double) active / hidden.stream().mapToLong(INDArray::length).sum();
    }

    @ClaimTable("Activation functions")
    @ExpectedDeviation(
            claim = "tanh-accuracy",
            verdict = Verdict.SEED_DEPENDENT,
            cause = DeviationCause.SEED_NOISE,
            reason =
                    "Ten epochs with tanh end between 57 and 65 %, wherever the seed leads; the printed number is at the lower end of it.",
            evidence = "16 seeds: 56.8 to 65.1 %; 5 come within 3 points of 57.3 %.")
    PrintedTable activations() {
        return table(with(RELU), with(TANH), with(SIGMOID))
                .row("accuracy", accuracy(), NUMBERS, "59.6%", "57.30%", "50%")
                .named("relu-accuracy", "tanh-accuracy", "sigmoid-accuracy")
                .within("3%");
    }

    @Claim(NUMBERS)
    Assertion sigmoidChance() {
        return accuracy().at(with(SIGMOID)).staysAtChance("50%").onTestSetOf(Spiral.VALIDATION_SIZE);
    }

    @Claim(NUMBERS)
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.SEED_NOISE,
            reason = TANH_IS_AS_GOOD,
            evidence = FIVE_SEEDS)
    Assertion order() {
        return accuracy().ranks(with(RELU), with(TANH), with(SIGMOID));
    }

    @Claim("As expected, the Relu function gives the best score.")
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.SEED_NOISE,
            reason = TANH_IS_AS_GOOD,
            evidence = FIVE_SEEDS)
    Assertion reluBest() {
        return accuracy().isBestAt(with(RELU));
    }

    @Claim(
            "using this function, we have at each time only few neurons activated which makes the network sparse and efficient.")
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.OVERSTATED_CONCLUSION,
            reason =
                    "About half of the neurons are active, as symmetric weights make it before training, and ten epochs change little.",
            evidence =
                    "Active share of the hidden outputs, seeds 1 to 9: 50.8, 51.3, 43.2, 47.7, 40.4, 52.0, 50.8, 48.8, 57.3 %.")
    Assertion reluSparse() {
        return metric(ACTIVE).at(with(RELU)).isAtMost("50%");
    }

    private static Metric accuracy() {
        return metric(VALIDATION_ACCURACY).in("%");
    }

    private static Arm with(Activation activation) {
        return arm("activation", activation);
    }
}
