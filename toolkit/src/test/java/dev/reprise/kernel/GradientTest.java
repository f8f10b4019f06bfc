package dev.reprise.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reprise.kernel.LayerSpec.Addition;
import dev.reprise.kernel.LayerSpec.AveragePooling;
import dev.reprise.kernel.LayerSpec.BatchNormalization;
import dev.reprise.kernel.LayerSpec.Concatenation;
import dev.reprise.kernel.LayerSpec.Convolution;
import dev.reprise.kernel.LayerSpec.Dense;
import dev.reprise.kernel.LayerSpec.Dropout;
import dev.reprise.kernel.LayerSpec.Elementwise;
import dev.reprise.kernel.LayerSpec.MaxPooling;
import dev.reprise.kernel.LayerSpec.Reshape;
import dev.reprise.kernel.LayerSpec.Softmax;
import dev.reprise.kernel.LossFunction.BinaryCrossEntropy;
import dev.reprise.kernel.LossFunction.CrossEntropy;
import dev.reprise.kernel.LossFunction.Gaussian;
import dev.reprise.kernel.LossFunction.SquaredError;
import dev.reprise.kernel.LossFunction.SquaredErrorOfSoftmax;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Gradients against differences of the loss in double precision. */
class GradientTest {

    private static final Shape IMAGES = Shape.image(2, 7, 6);

    static List<Activation> activations() {
        return List.of(
                Activation.IDENTITY,
                Activation.RELU,
                Activation.leakyRelu(0.1),
                Activation.elu(0.7),
                Activation.SELU,
                Activation.TANH,
                Activation.SIGMOID,
                Activation.SOFTPLUS);
    }

    @ParameterizedTest
    @MethodSource("activations")
    void of_dense_layers(Activation activation) {
        check(Architecture.of(Shape.flat(5))
                .layer("1", new Dense(7, activation), "input")
                .layer("2", new Dense(4, false, activation), "1")
                .layer("3", new Dense(3, Activation.IDENTITY), "2")
                .head("y", "3", new SquaredError(activation), 1));
    }

    @ParameterizedTest
    @MethodSource("activations")
    void of_convolutions_and_pooling(Activation activation) {
        check(images(new Convolution(3, Window.square(3).padding(1), activation))
                .layer("pool", new MaxPooling(Window.square(2).stride(2)), "layer")
                .layer("again", new Convolution(2, Window.square(2), activation), "pool")
                .layer("flat", new Reshape(Shape.flat(2 * 2 * 2)), "again")
                .head("y", "flat", new SquaredError(Activation.IDENTITY), 1));
    }

    static List<Window> windows() {
        return List.of(
                Window.square(1),
                Window.square(3),
                Window.square(3).padding(2),
                Window.square(2).stride(2),
                Window.square(3).stride(2).padding(1),
                Window.square(2).stride(3),
                new Window(5, 2, 3, 2, 1, 2, 0, 1),
                Window.square(4).same(IMAGES),
                Window.square(5).stride(2).same(IMAGES));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void of_convolutions_with_any_window(Window window) {
        var first = new Convolution(3, window, false, Activation.TANH);
        Shape between = first.output(List.of(Shape.image(4, 7, 6)));
        check(images(new Convolution(4, Window.square(1), Activation.TANH))
                .layer("next", first, "layer")
                .layer("flat", new Reshape(Shape.flat(between.size())), "next")
                .head("y", "flat", new SquaredError(Activation.IDENTITY), 1));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void of_pooling_with_any_window(Window window) {
        Shape pooled = new MaxPooling(window).output(List.of(Shape.image(3, 7, 6)));
        for (LayerSpec pooling :
                List.of(new MaxPooling(window), new AveragePooling(window, true), new AveragePooling(window, false))) {
            check(images(new Convolution(3, Window.square(1), Activation.TANH))
                    .layer("pool", pooling, "layer")
                    .layer("flat", new Reshape(Shape.flat(pooled.size())), "pool")
                    .head("y", "flat", new SquaredError(Activation.IDENTITY), 1));
        }
    }

    @Test
    void of_batch_normalisation() {
        var normalization = new BatchNormalization(1e-3, 0.9, true, Activation.TANH);
        check(images(new Convolution(3, Window.square(2), Activation.IDENTITY))
                .layer("norm", normalization, "layer")
                .layer("flat", new Reshape(Shape.flat(3 * 6 * 5)), "norm")
                .layer("dense", new Dense(4, Activation.IDENTITY), "flat")
                .layer("again", normalization, "dense")
                .layer("last", new Dense(2, Activation.IDENTITY), "again")
                .head("y", "last", new SquaredError(Activation.IDENTITY), 1));
    }

    @Test
    void of_dropout_on_images_and_features() {
        check(images(new Convolution(3, Window.square(2), Activation.TANH))
                .layer("drop", new Dropout(0.25), "layer")
                .layer("flat", new Reshape(Shape.flat(3 * 6 * 5)), "drop")
                .layer("dense", new Dense(4, Activation.TANH), "flat")
                .layer("again", new Dropout(0.5), "dense")
                .layer("last", new Dense(2, Activation.IDENTITY), "again")
                .head("y", "last", new SquaredError(Activation.IDENTITY), 1));
    }

    @Test
    void of_softmax_over_channels_and_over_features() {
        check(images(new Convolution(3, Window.square(2), Activation.IDENTITY))
                .layer("soft", new Softmax(), "layer")
                .layer("flat", new Reshape(Shape.flat(3 * 6 * 5)), "soft")
                .layer("dense", new Dense(4, Activation.IDENTITY), "flat")
                .layer("again", new Softmax(), "dense")
                .head("y", "again", new SquaredError(Activation.IDENTITY), 1));
    }

    @Test
    void of_graphs_with_several_heads_and_shared_layers() {
        check(images(new Convolution(3, Window.square(3).padding(1), Activation.RELU))
                .layer("left", new Convolution(3, Window.square(3).padding(1), Activation.TANH), "layer")
                .layer("sum", new Addition(), "layer", "left", "layer")
                .layer("both", new Concatenation(), "sum", "input", "left")
                .layer("images", new Convolution(2, Window.square(3).stride(2), Activation.TANH), "both")
                .layer("flat", new Reshape(Shape.flat(2 * 3 * 2)), "images")
                .layer("active", new Elementwise(Activation.elu(1)), "flat")
                .layer("digits", new Dense(4, Activation.IDENTITY), "active")
                .layer("colors", new Dense(3, Activation.IDENTITY), "active")
                .layer("joined", new Concatenation(), "digits", "colors")
                .head("digit", "digits", new CrossEntropy(), 1)
                .head("color", "colors", new CrossEntropy(), 0.3)
                .head("all", "joined", new SquaredError(Activation.SIGMOID), 0.5));
    }

    static List<LossFunction> losses() {
        return List.of(
                new SquaredError(Activation.IDENTITY),
                new SquaredError(Activation.SIGMOID),
                new SquaredErrorOfSoftmax(),
                new CrossEntropy(),
                new BinaryCrossEntropy(),
                new Gaussian(0.5, 0.9),
                new Gaussian(1, 0));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void of_losses(LossFunction loss) {
        check(Architecture.of(Shape.flat(5))
                .layer("1", new Dense(6, Activation.TANH), "input")
                .layer("2", new Dense(2, Activation.IDENTITY), "1")
                .head("y", "2", loss, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 16, 33, 70})
    void of_any_number_of_samples(int batch) {
        check(
                images(new Convolution(3, Window.square(3).padding(1), Activation.TANH))
                        .layer("pool", new MaxPooling(Window.square(2).stride(2)), "layer")
                        .layer("next", new Convolution(2, Window.square(2), Activation.TANH), "pool")
                        .layer("flat", new Reshape(Shape.flat(2 * 2 * 2)), "next")
                        .layer("dense", new Dense(18, Activation.TANH), "flat")
                        .layer("last", new Dense(3, Activation.IDENTITY), "dense")
                        .head("y", "last", new CrossEntropy(), 1),
                batch);
    }

    private static Architecture.Builder images(LayerSpec layer) {
        return Architecture.of(IMAGES).layer("layer", layer, "input");
    }

    private static void check(Architecture.Builder builder) {
        check(builder, 4);
    }

    private static void check(Architecture.Builder builder, int size) {
        Architecture architecture = builder.build();
        var random = new Random(7);
        float[] parameters = values(random, architecture.parameters(), 0.5);
        Batch batch = batch(architecture, random, size);
        var model = new Model(architecture, TrainingSpec.of(new Optimizer.Sgd()), 11);
        model.setParameters(parameters);

        model.gradient(batch(architecture, random, size + 5), 2); // what another batch leaves behind must not count
        float[] gradient = model.gradient(batch, 3);

        double largest = 0;
        for (float value : gradient) {
            largest = Math.max(largest, Math.abs(value));
        }
        assertThat(largest).isPositive();
        for (int k : compared(architecture, random)) {
            assertThat((double) gradient[k])
                    .as("parameter %d of %s", k, architecture.blocks())
                    .isCloseTo(
                            Reference.derivative(architecture, parameters, k, batch, 11, 3),
                            within(2e-5 * largest + 1e-5));
        }
    }

    /** The first and last parameters of each kind of each layer, and some in between. */
    private static Set<Integer> compared(Architecture architecture, Random random) {
        var places = new TreeSet<Integer>();
        for (Architecture.Block block : architecture.blocks()) {
            int size = block.spec().size();
            places.add(block.first());
            places.add(block.first() + size - 1);
            for (int k = 0; k < 10; k++) {
                places.add(block.first() + random.nextInt(size));
            }
        }
        return places;
    }

    private static Batch batch(Architecture architecture, Random random, int size) {
        var labels = new ArrayList<float[]>();
        for (Architecture.Head head : architecture.heads()) {
            float[] values = new float[size * head.labels()];
            for (int n = 0; n < size; n++) {
                values[n * head.labels() + random.nextInt(head.labels())] = 1;
            }
            labels.add(values);
        }
        return new Batch(size, values(random, size * architecture.input().size(), 1), labels);
    }

    private static float[] values(Random random, int count, double deviation) {
        float[] values = new float[count];
        for (int k = 0; k < count; k++) {
            values[k] = (float) (deviation * random.nextGaussian());
        }
        return values;
    }
}
