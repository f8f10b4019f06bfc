package dev.reprise.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.kernel.LayerSpec.AveragePooling;
import dev.reprise.kernel.LayerSpec.BatchNormalization;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The implementations of the operations agree in every bit, on networks of random shapes. */
class SameBitsTest {

    private static final int STEPS = 3;
    private static final List<Activation> ACTIVATIONS = List.of(
            Activation.IDENTITY,
            Activation.RELU,
            Activation.leakyRelu(0.1),
            Activation.elu(0.7),
            Activation.SELU,
            Activation.TANH,
            Activation.SIGMOID,
            Activation.SOFTPLUS);

    @Test
    void the_tests_have_both_implementations() {
        assertThat(Implementations.vector()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void convolutional_networks_train_alike(int tens) {
        for (int seed = 10 * tens; seed < 10 * tens + 10; seed++) {
            var random = new SplittableRandom(seed);
            compare(convolutional(random), random, 1 + random.nextInt(75));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void dense_networks_train_alike(int tens) {
        for (int seed = 1000 + 10 * tens; seed < 1010 + 10 * tens; seed++) {
            var random = new SplittableRandom(seed);
            compare(dense(random), random, 1 + random.nextInt(75));
        }
    }

    /** More rows, columns and terms than one block of copies has, and numbers of them that leave all kinds of rests. */
    @ParameterizedTest
    @ValueSource(ints = {24, 45, 61, 71})
    void products_of_copies_train_alike(int batch) {
        var random = new SplittableRandom(batch);
        Architecture dense = Architecture.of(Shape.flat(301))
                .layer("1", new LayerSpec.Dense(283, Activation.TANH), Architecture.INPUT)
                .layer("2", new LayerSpec.Dense(258, Activation.TANH), "1")
                .layer("3", new LayerSpec.Dense(10, Activation.IDENTITY), "2")
                .head("4", "3", new LossFunction.CrossEntropy(), 1)
                .build();
        compare(dense, random, batch);
        compare(dense, random, batch, 1e30f);

        var window = Window.square(3).padding(1);
        Architecture convolutional = Architecture.of(Shape.image(3, 9, 11))
                .layer("1", new LayerSpec.Convolution(batch, window, Activation.TANH), Architecture.INPUT)
                .layer("2", new LayerSpec.Convolution(26, window, Activation.RELU), "1")
                .layer("3", new LayerSpec.Reshape(Shape.flat(26 * 99)), "2")
                .layer("4", new LayerSpec.Dense(10, Activation.IDENTITY), "3")
                .head("5", "4", new LossFunction.CrossEntropy(), 1)
                .build();
        compare(convolutional, random, batch);
    }

    /** A block of copies has 256 terms. */
    @ParameterizedTest
    @ValueSource(ints = {255, 256, 257, 513})
    void products_of_copies_train_alike_whatever_is_left_for_the_last_block(int inputs) {
        compare(
                Architecture.of(Shape.flat(inputs))
                        .layer("1", new LayerSpec.Dense(304, Activation.TANH), Architecture.INPUT)
                        .layer("2", new LayerSpec.Dense(inputs, Activation.TANH), "1")
                        .layer("3", new LayerSpec.Dense(10, Activation.IDENTITY), "2")
                        .head("4", "3", new LossFunction.CrossEntropy(), 1)
                        .build(),
                new SplittableRandom(inputs),
                38);
    }

    @Test
    void what_overflows_does_so_alike() {
        var random = new SplittableRandom(3);
        Architecture architecture = convolutional(random);
        compare(architecture, random, 21, 1e30f);
    }

    /** Buffers are used again: neither numbers that overflowed nor another number of samples may leave anything behind. */
    @ParameterizedTest
    @ValueSource(ints = {3, 16, 37})
    void a_step_owes_nothing_to_the_batches_before_it(int size) {
        for (int seed = 0; seed < 4; seed++) {
            var random = new SplittableRandom(seed);
            Architecture architecture = convolutional(random);
            float[] parameters = values(random, architecture.parameters(), 0.5f);
            Batch batch = batch(architecture, random, size, 1);
            for (Operations operations :
                    List.of(new PlainOperations(), Implementations.vector().orElseThrow())) {
                Model fresh = model(architecture, parameters);
                Model used = model(architecture, parameters);
                used.gradient(operations, batch(architecture, random, size, 1e30f), 0);
                used.gradient(operations, batch(architecture, random, size + 6, 1), 0);
                used.gradient(operations, batch(architecture, random, size, 1e30f), 0);

                assertThat(used.gradient(operations, batch, 0)).isEqualTo(fresh.gradient(operations, batch, 0));
            }
        }
    }

    @Test
    void what_a_sample_gives_does_not_depend_on_those_beside_it() {
        for (int seed = 0; seed < 4; seed++) {
            var random = new SplittableRandom(seed);
            Architecture architecture = convolutional(random);
            Model model = model(architecture, values(random, architecture.parameters(), 0.5f));
            Batch batch = batch(architecture, random, 150, 1);
            int width = architecture.input().size();
            float[] all = model.outputs(batch.features(), 150).get(0);
            for (int n : new int[] {0, 31, 32, 127, 128, 149}) {
                float[] alone = Arrays.copyOfRange(batch.features(), n * width, (n + 1) * width);
                assertThat(model.outputs(alone, 1).get(0)).isEqualTo(Arrays.copyOfRange(all, n * 10, n * 10 + 10));
            }
        }
    }

    private static Architecture convolutional(SplittableRandom random) {
        Shape input = Shape.image(1 + random.nextInt(4), 6 + random.nextInt(9), 6 + random.nextInt(9));
        var builder = Architecture.of(input);
        String last = Architecture.INPUT;
        for (int layer = 0; layer < 2; layer++) {
            Window window = window(random, builder.shape(last));
            String name = "convolution " + layer;
            builder.layer(name, new LayerSpec.Convolution(1 + random.nextInt(20), window, activation(random)), last);
            last = name;
            if (random.nextBoolean()) {
                builder.layer("norm " + layer, new BatchNormalization(1e-5, 0.9, true, activation(random)), last);
                last = "norm " + layer;
            }
            if (builder.shape(last).height() > 3 && builder.shape(last).width() > 3) {
                LayerSpec pooling = random.nextInt(4) == 0
                        ? new AveragePooling(Window.square(2), true)
                        : new LayerSpec.MaxPooling(Window.square(2).stride(1 + random.nextInt(2)));
                builder.layer("pool " + layer, pooling, last);
                last = "pool " + layer;
            }
        }
        builder.layer(
                "flat", new LayerSpec.Reshape(Shape.flat(builder.shape(last).size())), last);
        return builder.layer("dense", new LayerSpec.Dense(1 + random.nextInt(40), activation(random)), "flat")
                .layer("drop", new LayerSpec.Dropout(0.25), "dense")
                .layer("digits", new LayerSpec.Dense(10, Activation.IDENTITY), "drop")
                .layer("colors", new LayerSpec.Dense(3, Activation.IDENTITY), "drop")
                .head("digit", "digits", new LossFunction.CrossEntropy(), 1)
                .head("color", "colors", new LossFunction.SquaredErrorOfSoftmax(), 0.5)
                .build();
    }

    private static Window window(SplittableRandom random, Shape input) {
        int height = 1 + random.nextInt(Math.min(5, input.height()));
        int width = 1 + random.nextInt(Math.min(5, input.width()));
        return new Window(
                height,
                width,
                1 + random.nextInt(2),
                1 + random.nextInt(2),
                random.nextInt(height),
                random.nextInt(height),
                random.nextInt(width),
                random.nextInt(width));
    }

    private static Architecture dense(SplittableRandom random) {
        var builder = Architecture.of(Shape.flat(1 + random.nextInt(700)));
        String last = Architecture.INPUT;
        for (int layer = 0; layer < 3; layer++) {
            builder.layer("" + layer, new LayerSpec.Dense(1 + random.nextInt(70), activation(random)), last);
            last = "" + layer;
        }
        return builder.layer("last", new LayerSpec.Dense(2, Activation.IDENTITY), last)
                .head("likelihood", "last", new LossFunction.Gaussian(0.5, 0.9), 1)
                .build();
    }

    private static Activation activation(SplittableRandom random) {
        return ACTIVATIONS.get(random.nextInt(ACTIVATIONS.size()));
    }

    private static void compare(Architecture architecture, SplittableRandom random, int batch) {
        compare(architecture, random, batch, 1);
    }

    private static void compare(Architecture architecture, SplittableRandom random, int batch, float scale) {
        float[] parameters = values(random, architecture.parameters(), 0.5f);
        Batch samples = batch(architecture, random, batch, scale);
        List<float[]> plain = train(new PlainOperations(), architecture, parameters, samples);
        List<float[]> vector = train(Implementations.vector().orElseThrow(), architecture, parameters, samples);

        assertThat(vector.get(0))
                .as("gradient of %s, batch %d", architecture.nodes(), batch)
                .isEqualTo(plain.get(0));
        assertThat(vector.get(1)).as("parameters").isEqualTo(plain.get(1));
        assertThat(vector.get(2)).as("statistics").isEqualTo(plain.get(2));
    }

    private static List<float[]> train(
            Operations operations, Architecture architecture, float[] parameters, Batch batch) {
        Model model = model(architecture, parameters);
        float[] gradient = model.gradient(operations, batch, 0);
        for (int step = 0; step < STEPS; step++) {
            model.step(operations, batch, 0.01, step);
        }
        return List.of(gradient, model.parameters(), model.statistics());
    }

    private static Model model(Architecture architecture, float[] parameters) {
        var model = new Model(architecture, TrainingSpec.of(new Optimizer.Adam(0.9, 0.999, 1e-8)), 5);
        model.setParameters(parameters);
        return model;
    }

    private static Batch batch(Architecture architecture, SplittableRandom random, int size, float scale) {
        float[] features = values(random, size * architecture.input().size(), scale);
        var labels = new ArrayList<float[]>();
        architecture.heads().forEach(head -> labels.add(values(random, size * head.labels(), 1)));
        return new Batch(size, features, labels);
    }

    private static float[] values(SplittableRandom random, int count, float scale) {
        float[] values = new float[count];
        for (int k = 0; k < count; k++) {
            values[k] = scale * (2 * (float) random.nextDouble() - 1);
        }
        return values;
    }
}
