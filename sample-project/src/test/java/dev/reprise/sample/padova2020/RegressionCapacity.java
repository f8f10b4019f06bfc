package dev.reprise.sample.padova2020;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Claims.notChecked;

import dev.reprise.Arm;
import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Protocol;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.data.catalog.PadovaRegression;
import dev.reprise.judge.Predicate;
import dev.reprise.train.Metrics;
import dev.reprise.train.PyTorchDefaults;
import dev.reprise.train.Trial;
import java.util.Arrays;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        report = Padova2020.class,
        locator = "Section 1.1",
        title = "Regression: capacity",
        protocol = Protocol.SCALED,
        protocolNote = "1,000 of the 50,000 epochs.",
        assumptions = {Regression.UNSTATED, "The first layer has SELU, the others sigmoid."})
@Tag("padova-regression")
@Tag("slow")
class RegressionCapacity {

    @Sweep({"128-128-128", "16-64"})
    String hidden = "16-64";

    @Train
    void train(Trial trial) {
        var points = trial.data(PadovaRegression.class);
        int[] widths =
                Arrays.stream(hidden.split("-")).mapToInt(Integer::parseInt).toArray();
        var activations = new Activation[widths.length];
        Arrays.fill(activations, Activation.SIGMOID);
        activations[0] = Activation.SELU;
        var network = trial.init(Regression.network(widths, activations), PyTorchDefaults.initialisation());
        trial.fit(network, points.train())
                .batch(Regression.BATCH)
                .observeEvery(100)
                .forEpochs(1_000);
        trial.record("parameters", network.numParams());
        trial.record("train.mse", Metrics.mse(network, points.train()));
        trial.record("test.mse", Metrics.mse(network, points.test()));
    }

    @Claim(
            "This strategy is applicable only due to the low dimensional of the problem, even with a 3-D function it might be much"
                    + " more challenging for our brain to predict the function.")
    Predicate lowDimensionOnly() {
        return notChecked("qualitative", "This is about human judgement, not about a training.");
    }

    @Claim(
            "Thus, a big model having three hidden layers with 128 neurons is generated, then the capacity is gradually decreased"
                    + " as long as the output matches our expectation.")
    Predicate capacityDecreased() {
        return notChecked(
                "qualitative", "The author judged by eye; the measured errors of both models are in the table.");
    }

    /** 32 + 1088 + 65 = 1185, which is printed as 1k. */
    @Claim(
            value = "The final model has only 1k parameters, that is a very low value for a deep neural network.",
            holdsWhenScaled = true)
    Predicate thousandParameters() {
        Arm small = arm("hidden", "16-64");
        return metric("parameters").at(small).isExactly("1185");
    }
}
