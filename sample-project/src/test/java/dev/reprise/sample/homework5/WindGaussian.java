package dev.reprise.sample.homework5;

import static dev.reprise.judge.Claims.check;
import static dev.reprise.judge.Claims.figure;
import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Claims.notChecked;
import static dev.reprise.judge.Claims.table;

import dev.reprise.Claim;
import dev.reprise.ClaimTable;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.data.Samples;
import dev.reprise.data.catalog.WindFr2016;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.PrintedTable;
import dev.reprise.judge.Verdict;
import dev.reprise.results.Figure;
import dev.reprise.results.Figure.Layer;
import dev.reprise.train.Metrics;
import dev.reprise.train.Trial;
import dev.reprise.train.port.GaussianLikelihood;
import dev.reprise.train.port.PyTorchDefaults;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.DoubleStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        seeds = 16,
        report = Homework5.class,
        locator = "Homework 4, Exercise 4",
        title = "Wind: Gaussian likelihood with a predicted variance",
        assumptions = {
            Wind.UNSTATED,
            "The network is 3-20-20-2 with tanh; its outputs are mean and log-variance.",
            "Training minimises the loss as printed. The printed losses are compared with twice the negative log-density, which"
                    + " adds log(2 pi) = 1.838 to it: without the constant all three are about 1.9 lower."
        })
@Tag("wind")
class WindGaussian {

    private static final String LOSS =
            "Unlike the MSE loss, this new function decreased during training and after some epochs, became close to 0 (16.33) ,";
    private static final String LOSSES =
            "On the training set after 50 epochs, we got 17.23 in the loss, and on the validation set, we got **16.33** for the"
                    + " loss, and on the test set, we got **17.11**.";
    private static final GaussianLikelihood AS_PRINTED =
            new GaussianLikelihood(GaussianLikelihood.Form.WITHOUT_CONSTANTS);
    private static final GaussianLikelihood DENSITY =
            new GaussianLikelihood(GaussianLikelihood.Form.NEGATIVE_LOG_DENSITY);
    private static final int RADIATION = WindFr2016.WEATHER.indexOf("FR_radiation_direct_horizontal");

    @Train
    void train(Trial trial) {
        var wind = trial.data(WindFr2016.class).splits();
        var network = trial.init(
                Wind.network(2, Wind.WIDTH, Activation.TANH, 2, AS_PRINTED, PyTorchDefaults.adam(0.01)),
                PyTorchDefaults.initialisation());
        trial.fit(network, wind.train())
                .batch(Wind.BATCH)
                .evaluate("validation.loss", n -> loss(n, wind.validation()))
                .epochs(50)
                .train();
        trial.record("train.loss", loss(network, wind.train()));
        trial.record("validation.loss", loss(network, wind.validation()));
        trial.record("test.loss", loss(network, wind.test()));
        recordVariance(trial, network, wind.test());
    }

    private static double loss(MultiLayerNetwork network, Samples samples) {
        return 2 * Metrics.gaussianLoss(network, samples, DENSITY);
    }

    private static void recordVariance(Trial trial, MultiLayerNetwork network, Samples samples) {
        float[][] outputs = Metrics.outputs(network, samples);
        double[] radiation = new double[samples.size()];
        double[] variance = new double[samples.size()];
        var features = FloatBuffer.allocate(samples.featureWidth());
        for (int i = 0; i < variance.length; i++) {
            samples.copyFeatures(i, features.clear());
            radiation[i] = features.get(RADIATION);
            variance[i] = Math.exp(outputs[i][1]);
        }
        trial.record("test.variance-radiation-correlation", Ranks.correlation(radiation, variance));
        trial.figure(new Figure(
                "variance",
                "Predicted variance on the test set",
                Figure.Kind.SCATTER,
                "FR_radiation_direct_horizontal (W/m2)",
                "variance (MW2)",
                List.of(Layer.points("test", boxed(radiation), boxed(variance)))));
    }

    private static List<Double> boxed(double[] values) {
        return DoubleStream.of(values).boxed().toList();
    }

    @Claim(value = LOSS, locator = "Homework 4, Exercise 3")
    Assertion lossDecreases() {
        return metric("train.loss").lowerIsBetter().decreasesByEpoch();
    }

    @Claim(value = LOSS, id = "loss-16-33", locator = "Homework 4, Exercise 3")
    Assertion loss1633() {
        return metric("validation.loss")
                .lowerIsBetter()
                .at(Arm.NONE)
                .isReportedAs("16.33")
                .withinRelative("3%");
    }

    @Claim(value = LOSS, locator = "Homework 4, Exercise 3")
    Assertion closeToZero() {
        return notChecked(
                "qualitative",
                "16.33 is not close to 0; a normal distribution of fixed mean and variance scores 17.8 on the training rows.");
    }

    @ClaimTable("Losses after 50 epochs")
    PrintedTable losses() {
        return table(Arm.NONE)
                .row("training-loss", metric("train.loss").lowerIsBetter(), LOSSES, "17.23")
                .withinRelative("3%")
                .row("validation-loss", metric("validation.loss").lowerIsBetter(), LOSSES, "16.33")
                .withinRelative("3%")
                .row("test-loss", metric("test.loss").lowerIsBetter(), LOSSES, "17.11")
                .withinRelative("3%");
    }

    /** A tenth is less than what the seed changes. */
    @Claim(LOSSES)
    Assertion generalises() {
        return check(
                        "validation and test loss are at most 0.1 above the training loss",
                        seed -> Math.max(seed.value("validation.loss", Arm.NONE), seed.value("test.loss", Arm.NONE))
                                <= seed.value("train.loss", Arm.NONE) + 0.1)
                .of("train.loss", "validation.loss", "test.loss");
    }

    @Claim("The plot above represents the variance $\\sigma(x)$ w.r.t to FR\\_radiation\\_direct\\_horizontal.")
    Assertion variancePlot() {
        return figure("variance");
    }

    @Claim("Indeed, the uncertainty decreases when the feature FR\\_radiation\\_direct\\_horizontal increases.")
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.UNKNOWN,
            reason = "The predicted variance rises with radiation on the test rows; it does not fall.",
            evidence =
                    "Rank correlation on the test rows: 0.20 to 0.38 over 5 seeds; 0.20 to 0.26 over 3 seeds of the same set-up in PyTorch.")
    Assertion uncertaintyDecreasesWithRadiation() {
        return metric("test.variance-radiation-correlation").isAtMost("0");
    }
}
