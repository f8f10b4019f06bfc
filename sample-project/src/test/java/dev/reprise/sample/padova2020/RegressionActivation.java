package dev.reprise.sample.padova2020;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.check;
import static dev.reprise.judge.Claims.figure;
import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Claims.notChecked;

import dev.reprise.Claim;
import dev.reprise.Experiment;
import dev.reprise.Sweep;
import dev.reprise.Tag;
import dev.reprise.Train;
import dev.reprise.data.FloatSamples;
import dev.reprise.data.catalog.PadovaRegression;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.results.Figure;
import dev.reprise.results.Figure.Layer;
import dev.reprise.train.Curves;
import dev.reprise.train.Fit;
import dev.reprise.train.Metrics;
import dev.reprise.train.Training.Best;
import dev.reprise.train.Trial;
import dev.reprise.train.port.PyTorchDefaults;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;

@Experiment(
        report = Padova2020.class,
        locator = "Section 1.1",
        title = "Regression: ReLU against SELU and sigmoid",
        quick = "Trains 1,000 of the 50,000 epochs.",
        assumptions = {
            Regression.UNSTATED,
            "\"Faster\" is taken to be in epochs to a training loss of 1, a third of the labels' variance, by a factor of 1.2; the loss is looked at every ten epochs.",
            "An output is called segmented where its second differences on a grid of step 0.05 are zero but for rounding."
        })
@Tag("padova-regression")
class RegressionActivation {

    private static final String RELU =
            "The ReLu activation function speedup the training and avoid saturation, but it suffers a discontinuity in 0 and it"
                    + " results in a 'segmented' output trajectory.";
    private static final int OBSERVED = 10;
    private static final double SCALE = 1.0507009873554805;
    private static final double ALPHA = 1.6732632423543772;

    private static final Arm ONLY_RELU = arm("activation", new Activations(Activation.RELU, Activation.RELU));
    private static final Arm SELU_SIGMOID = arm("activation", new Activations(Activation.SELU, Activation.SIGMOID));

    @Sweep({"relu", "selu-sigmoid"})
    Activations activation = new Activations(Activation.RELU, Activation.RELU);

    /** Of the two hidden layers, written as {@code selu-sigmoid}, or as {@code relu} where both have the same. */
    record Activations(Activation first, Activation second) {

        static Activations of(String text) {
            String[] names = text.split("-");
            return new Activations(Activation.fromString(names[0]), Activation.fromString(names[names.length - 1]));
        }

        @Override
        public String toString() {
            String both = first == second ? first.name() : first + "-" + second;
            return both.toLowerCase(Locale.ROOT);
        }
    }

    @Train
    void train(Trial trial) {
        var points = trial.data(PadovaRegression.class);
        var network = trial.init(
                Regression.network(new int[] {16, 64}, activation.first(), activation.second()),
                PyTorchDefaults.initialisation());
        trial.fit(network, points.train())
                .batch(Regression.BATCH)
                .observeEvery(OBSERVED)
                .epochs(trial.scale("epochs", Regression.EPOCHS, 1_000))
                .train();
        trial.record("epochs.to-loss-1", epochsToLoss1(trial.series(Fit.TRAIN_LOSS)));
        trial.record("test.mse", Metrics.mse(network, points.test()));
        trial.record("straight", straightShare(network));
        trial.figure(selu());
    }

    /** Infinity if never. */
    private static double epochsToLoss1(List<Double> losses) {
        OptionalInt observations = Curves.epochsTo(1, losses, Best.LOWEST);
        return observations.isPresent() ? OBSERVED * observations.getAsInt() : Double.POSITIVE_INFINITY;
    }

    /** The share of grid points from -5 to 5 at which the output bends by less than 1e-4. */
    private static double straightShare(MultiLayerNetwork network) {
        float[] x = new float[201];
        for (int i = 0; i < x.length; i++) {
            x[i] = (i - 100) * 0.05f;
        }
        float[][] y = Metrics.outputs(network, FloatSamples.regression(x, new float[x.length], 1, 1));
        return IntStream.range(1, x.length - 1)
                .mapToDouble(i -> Math.abs(y[i - 1][0] - 2.0 * y[i][0] + y[i + 1][0]) < 1e-4 ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static Figure selu() {
        List<Double> x = IntStream.rangeClosed(-40, 40).mapToObj(i -> i / 10.0).toList();
        List<Double> y = x.stream()
                .map(v -> v > 0 ? SCALE * v : SCALE * ALPHA * (Math.exp(v) - 1))
                .toList();
        return new Figure(
                "selu",
                "Scaled Exponential Linear Unit activation function",
                Figure.Kind.LINES,
                "x",
                "selu(x)",
                List.of(Layer.points("selu", x, y)));
    }

    @Claim(value = RELU, holdsWhenScaled = true)
    Assertion reluFaster() {
        return metric("epochs.to-loss-1").lowerIsBetter().in("epochs").isFasterAt(ONLY_RELU, SELU_SIGMOID);
    }

    @Claim(RELU)
    Assertion reluNoSaturation() {
        return notChecked("qualitative", "This is a property of the function, not of a training.");
    }

    @Claim(value = RELU, holdsWhenScaled = true)
    Assertion reluSegmented() {
        return check(
                        "the output is straight at most grid points with ReLU and at few with SELU and sigmoid",
                        seed -> seed.value("straight", ONLY_RELU) > 0.5 && seed.value("straight", SELU_SIGMOID) < 0.2)
                .of("straight")
                .at(ONLY_RELU, SELU_SIGMOID);
    }

    @Claim(value = "Figure 1: Scaled Exponential Linear Unit activation function", holdsWhenScaled = true)
    Assertion figureSelu() {
        return figure("selu");
    }
}
