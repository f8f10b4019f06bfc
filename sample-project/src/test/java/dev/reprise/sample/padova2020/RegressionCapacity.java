package dev.reprise.sample.padova2020;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.check;
import static dev.reprise.judge.Claims.notChecked;
import static dev.reprise.judge.Claims.structure;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.data.catalog.PadovaRegression;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.train.Metrics;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import java.util.Arrays;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        expensive = true,
        report = Padova2020.class,
        locator = "Section 1.1",
        title = "Regression: capacity",
        quick = "Builds the networks without training them.",
        seeds = 1,
        assumptions = {
            Regression.UNSTATED,
            "The first layer has SELU, the others sigmoid; 50,000 epochs for both.",
            "The output of the small model matches expectation if its test MSE is at most 0.05 above that of the big one, a fifth of"
                    + " the variance of the training points' noise."
        })
@Tag("padova-regression")
class RegressionCapacity {

    private static final Sizes SELECTED = Sizes.of(16, 64);
    private static final Arm BIG = arm("hidden", Sizes.of(128, 128, 128));
    private static final Arm SMALL = arm("hidden", SELECTED);

    @Sweep({"128-128-128", "16-64"})
    Sizes hidden = SELECTED;

    @Train
    void train(Trial trial) {
        int[] widths = hidden.ofLayers().stream().mapToInt(Integer::intValue).toArray();
        var activations = new Activation[widths.length];
        Arrays.fill(activations, Activation.SIGMOID);
        activations[0] = Activation.SELU;
        var network = trial.init(Regression.network(widths, activations), PyTorchDefaults.initialisation());
        trial.record("parameters", network.numParams());
        int epochs = trial.scale("epochs", Regression.EPOCHS, 0);
        if (epochs == 0) {
            return;
        }
        var points = trial.data(PadovaRegression.class);
        trial.fit(network, points.train())
                .batch(Regression.BATCH)
                .observeEvery(100)
                .epochs(epochs)
                .train();
        trial.record("train.mse", Metrics.mse(network, points.train()));
        trial.record("test.mse", Metrics.mse(network, points.test()));
    }

    @Claim(
            "This strategy is applicable only due to the low dimensional of the problem, even with a 3-D function it might be much"
                    + " more challenging for our brain to predict the function.")
    Assertion lowDimensionOnly() {
        return notChecked("qualitative", "This is about human judgement, not about a training.");
    }

    @Claim(
            "Thus, a big model having three hidden layers with 128 neurons is generated, then the capacity is gradually decreased"
                    + " as long as the output matches our expectation.")
    Assertion capacityDecreased() {
        return check(
                        "the small model's test MSE is at most 0.05 above the big model's",
                        seed -> seed.value("test.mse", SMALL) <= seed.value("test.mse", BIG) + 0.05)
                .of("test.mse")
                .at(SMALL, BIG);
    }

    /** 32 + 1088 + 65 = 1185, which is printed as 1k. */
    @Claim(
            value = "The final model has only 1k parameters, that is a very low value for a deep neural network.",
            holdsWhenScaled = true)
    Assertion thousandParameters() {
        return structure("parameters").at(SMALL).isExactly("1185");
    }
}
