package dev.reprise.sample.mva2020;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.notChecked;
import static dev.reprise.judge.Claims.structure;
import static dev.reprise.sample.mva2020.Spiral.accuracy;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import java.util.stream.IntStream;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        seeds = 16,
        report = Mva2020.class,
        locator = "Section 1.2, Question 2",
        title = "Spirals: two layers with 75 neurons against three layers",
        assumptions = {
            Spiral.GENERATOR,
            Spiral.UNSTATED,
            Spiral.DEFAULTS,
            "Both models are trained by MSE and Adam with learning rate 0.01; two layers with tanh, three (2-100-150-1) with ReLU,"
                    + " the best activations of Question 1.",
            "\"Almost perfect\" is taken to mean 99 %. \"Fast\" is judged by the multiplications that one point takes: an epoch"
                    + " takes hundredths of a second here, which say more about the JVM than about the network."
        })
@Tag("spirals")
class SpiralsTwoAgainstThreeLayers {

    private static final String HIDDEN = "hidden-neurons";
    private static final String MULTIPLICATIONS = "multiplications";
    private static final String CASE =
            "In our case however, 75 hidden neurons brings almost-perfect results and is super fast, and a 3-layer network would"
                    + " therefore only complicate the case (plus in our previous tests they needed more than 75 hidden neurons in total).";
    private static final Arm TWO_LAYERS = arm("layers", 2);
    private static final Arm THREE_LAYERS = arm("layers", 3);

    @Sweep({"2", "3"})
    int layers = 2;

    @Train
    void train(Trial trial) {
        Activation activation = layers == 2 ? Activation.TANH : Activation.RELU;
        int[] widths = layers == 2 ? new int[] {Spiral.NEURONS} : new int[] {100, 150};
        var network = Spiral.network(activation, PyTorchDefaults.mse(), PyTorchDefaults.adam(0.01), widths);
        Spiral.train(trial, network, Spiral.BATCH, Spiral.EPOCHS);
        trial.record(HIDDEN, IntStream.of(widths).sum());
        trial.record(MULTIPLICATIONS, multiplications(widths));
    }

    private static long multiplications(int... widths) {
        long sum = 0;
        int inputs = 2;
        for (int width : widths) {
            sum += (long) inputs * width;
            inputs = width;
        }
        return sum + inputs;
    }

    @Claim(CASE)
    Assertion almostPerfect() {
        return accuracy().at(TWO_LAYERS).isAtLeast("99%");
    }

    @Claim(CASE)
    Assertion superFast() {
        return structure(MULTIPLICATIONS).isSmallerAt(TWO_LAYERS, THREE_LAYERS);
    }

    @Claim(CASE)
    Assertion threeLayersNeedMoreNeurons() {
        return structure(HIDDEN).isSmallerAt(TWO_LAYERS, THREE_LAYERS);
    }

    @Claim(
            "Indeed, the Universal Approximation Theory states that every continuous function an be approximated by a a network of"
                    + " two linear layers.")
    Assertion universalApproximation() {
        return notChecked(
                "qualitative",
                "A theorem about every continuous function, which no training can check; that 75 neurons do for the spirals is the"
                        + " claim almost-perfect.");
    }

    @Claim("The only limitation is that N (the number of hidden neurons) might be large.")
    Assertion manyNeuronsLimitation() {
        return notChecked(
                "qualitative",
                "A remark on functions in general; how the accuracy on the spirals grows with the number of neurons is shown in"
                        + " spirals-two-linear-layers.");
    }
}
