package dev.reprise.sample.padova2020;

import static dev.reprise.judge.Claims.check;
import static dev.reprise.judge.Claims.figure;
import static dev.reprise.judge.Claims.gap;
import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Claims.table;

import dev.reprise.Claim;
import dev.reprise.ClaimTable;
import dev.reprise.ExpectedDeviation;
import dev.reprise.Experiment;
import dev.reprise.Reading;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.data.FloatSamples;
import dev.reprise.data.Samples;
import dev.reprise.data.catalog.PadovaRegression;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.DeviationCause;
import dev.reprise.judge.PrintedTable;
import dev.reprise.judge.Verdict;
import dev.reprise.results.Figure;
import dev.reprise.results.Figure.Layer;
import dev.reprise.sample.padova2020.Regression.Point;
import dev.reprise.train.Metrics;
import dev.reprise.train.NetworkFigures;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

@Experiment(
        report = Padova2020.class,
        locator = "Section 1.3",
        title = "Regression: the final model",
        assumptions = {
            Regression.UNSTATED,
            "A dark interval is a gap of more than 0.5 between neighbouring training inputs."
        })
@Tag("padova-regression")
class RegressionFinal {

    private static final double DARK = 0.5;
    private static final String LOSSES =
            "The training loss is 0.19 while on the test set (less noisy), the network achieve";
    private static final String FIGURE_2A =
            "In fig.2a the model output is compared versus the training and test samples: it is able to reconstruct the 'dark'"
                    + " intervals, but between -1 and 0 it is overfitting the training data.";
    private static final String FIGURE_2B =
            "Also, from fig.2b, it is possible to conclude that L2 norm failed to shrink the weights around 0.";

    private static final String CLOSER =
            "Trained as the report says, the network follows the function more closely than the report's did on the cleaner test"
                    + " points; what else the report's training had is not stated.";

    @Reading(
            question = "Which weight decay is the L2 norm that failed to shrink the weights?",
            chosen = "IN_GRADIENT",
            others = {"APART", "NONE"},
            titles = {"in the gradient, as Adam of PyTorch has it", "apart from it, as AdamW has it", "none"})
    Regression.Decay decay = Regression.Decay.IN_GRADIENT;

    @Train
    void train(Trial trial) {
        var points = trial.data(PadovaRegression.class);
        var network = trial.init(Regression.finalNetwork(decay), PyTorchDefaults.initialisation());
        trial.fit(network, points.train())
                .batch(Regression.BATCH)
                .observeEvery(100)
                .evaluate("test.mse", n -> Metrics.mse(n, points.test()))
                .epochs(Regression.EPOCHS)
                .train();
        List<Point> train = Regression.points(points.train());
        List<Point> test = Regression.points(points.test());
        trial.record("train.mse", mse(network, train));
        trial.record("test.mse", mse(network, test));
        List<Point> dark = test.stream().filter(p -> isDark(p, train)).toList();
        trial.record("test.dark.mse", mse(network, dark));
        trial.record("test.dark.variance", variance(dark));
        trial.record("train.between.mse", mse(network, between(train)));
        trial.record("test.between.mse", mse(network, between(test)));
        trial.record(
                "test.elsewhere.mse",
                mse(network, test.stream().filter(p -> !isBetween(p)).toList()));
        trial.record("weights.above-half", shareAboveHalf(network));
        trial.figure(fit(network, train, test));
        trial.figure(NetworkFigures.weightHistograms("weights", network));
    }

    private static boolean isDark(Point point, List<Point> train) {
        return IntStream.range(1, train.size())
                .anyMatch(i -> train.get(i).x() - train.get(i - 1).x() > DARK
                        && train.get(i - 1).x() < point.x()
                        && point.x() < train.get(i).x());
    }

    private static List<Point> between(List<Point> points) {
        return points.stream().filter(RegressionFinal::isBetween).toList();
    }

    private static boolean isBetween(Point point) {
        return point.x() >= -1 && point.x() <= 0;
    }

    private static double mse(MultiLayerNetwork network, List<Point> points) {
        return Metrics.mse(network, Regression.samples(points));
    }

    private static double variance(List<Point> points) {
        double mean = points.stream().mapToDouble(Point::y).average().orElseThrow();
        return points.stream()
                .mapToDouble(p -> (p.y() - mean) * (p.y() - mean))
                .average()
                .orElseThrow();
    }

    private static double shareAboveHalf(MultiLayerNetwork network) {
        int large = 0;
        int all = 0;
        for (var layer : network.getLayers()) {
            for (float weight : layer.getParam("W").dup().data().asFloat()) {
                large += Math.abs(weight) > 0.5 ? 1 : 0;
                all++;
            }
        }
        return (double) large / all;
    }

    private static Figure fit(MultiLayerNetwork network, List<Point> train, List<Point> test) {
        List<Double> x =
                IntStream.rangeClosed(-250, 250).mapToObj(i -> i / 50.0).toList();
        float[] inputs = new float[x.size()];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = x.get(i).floatValue();
        }
        Samples grid = FloatSamples.regression(inputs, new float[inputs.length], 1, 1);
        var y = new ArrayList<Double>();
        for (float[] output : Metrics.outputs(network, grid)) {
            y.add((double) output[0]);
        }
        return new Figure(
                "fit",
                "Model output, training and test samples",
                Figure.Kind.SCATTER,
                "input",
                "output",
                List.of(Layer.points("model", x, y), layer("train", train), layer("test", test)));
    }

    private static Layer layer(String name, List<Point> points) {
        return Layer.points(
                name,
                points.stream().map(Point::x).toList(),
                points.stream().map(Point::y).toList());
    }

    @ClaimTable("Losses")
    @ExpectedDeviation(
            claim = "test-mse",
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.UNKNOWN,
            reason = CLOSER,
            evidence =
                    "Seeds 1 to 5: test MSE 0.044, 0.042, 0.053, 0.047, 0.069; the same in PyTorch: 0.05 to 0.06. After 2,000 epochs, still on the way, 0.53 to 0.63.")
    PrintedTable losses() {
        return table(Arm.NONE)
                .row("training-mse", metric("train.mse").lowerIsBetter(), LOSSES, "0.19")
                .within("0.03")
                .row("test-mse", metric("test.mse").lowerIsBetter(), "a MSE of 0.38.", "0.38")
                .within("0.03");
    }

    @Claim(value = FIGURE_2A, id = "figure-2a")
    Assertion figure2a() {
        return figure("fit");
    }

    @Claim(FIGURE_2A)
    Assertion reconstructsDarkIntervals() {
        return check(
                        "the MSE of the test samples inside the dark intervals is below the variance of their labels",
                        seed -> seed.value("test.dark.mse", Arm.NONE) < seed.value("test.dark.variance", Arm.NONE))
                .of("test.dark.mse", "test.dark.variance");
    }

    @Claim(value = FIGURE_2A, id = "overfits-minus-1-to-0")
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.UNKNOWN,
            reason = CLOSER,
            evidence =
                    "Seeds 1 to 5, MSE between -1 and 0: 0.012 to 0.019 on test points, 0.22 on training points, whose noise is"
                            + " larger; 0.04 to 0.07 on the other test points.")
    Assertion overfitsMinus1To0() {
        return check(
                        "between -1 and 0 the test MSE is above the training MSE and above the test MSE elsewhere",
                        seed -> seed.value("test.between.mse", Arm.NONE)
                                > Math.max(
                                        seed.value("train.between.mse", Arm.NONE),
                                        seed.value("test.elsewhere.mse", Arm.NONE)))
                .of("test.between.mse", "train.between.mse", "test.elsewhere.mse");
    }

    @Claim(value = FIGURE_2B, id = "figure-2b")
    Assertion figure2b() {
        return figure("weights");
    }

    /** Without decay a weight of the middle layer starts within ±0.25, so this share has grown if weights were not kept small. */
    @Claim(value = FIGURE_2B, id = "l2-failed-to-shrink")
    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.UNKNOWN,
            reason =
                    "PyTorch's weight decay with Adam does shrink the weights; with decay apart from Adam, as in AdamW, it would hardly.",
            evidence = "Seeds 1 to 5: 6 to 7 % of the weights are above 0.5.")
    Assertion l2FailedToShrink() {
        return metric("weights.above-half").isAtLeast("0.2");
    }

    @ExpectedDeviation(
            verdict = Verdict.NOT_REPRODUCED,
            cause = DeviationCause.UNKNOWN,
            reason = CLOSER,
            evidence = "Seeds 1 to 5: training MSE 0.21, test MSE 0.04 to 0.07.")
    @Claim("Thus more can be done from generalization point of view.")
    Assertion moreCanBeDone() {
        return gap("train.mse", "test.mse").lowerIsBetter().isAtLeast("0.05");
    }
}
