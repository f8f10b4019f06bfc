package dev.reprise.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.reprise.kernel.LayerSpec.BatchNormalization;
import dev.reprise.kernel.LayerSpec.Dropout;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ModelTest {

    private static final int FEATURES = 6;
    private static final Architecture WITH_EVERYTHING = Architecture.of(Shape.flat(FEATURES))
            .layer("hidden", new LayerSpec.Dense(9, Activation.TANH), "input")
            .layer("norm", new BatchNormalization(1e-5, 0.9, true, Activation.RELU), "hidden")
            .layer("drop", new Dropout(0.5), "norm")
            .layer("classes", new LayerSpec.Dense(3, Activation.IDENTITY), "drop")
            .layer("number", new LayerSpec.Dense(1, Activation.IDENTITY), "drop")
            .head("class", "classes", new LossFunction.CrossEntropy(), 1)
            .head("yes", "number", new LossFunction.BinaryCrossEntropy(), 0.5)
            .build();

    @Test
    void a_model_that_is_given_anothers_state_goes_on_with_its_bits() {
        var whole = model();
        for (int step = 0; step < 10; step++) {
            whole.step(batch(step), 0.01, step);
        }

        var begun = model();
        for (int step = 0; step < 5; step++) {
            begun.step(batch(step), 0.01, step);
        }
        var resumed = model();
        resumed.setParameters(begun.parameters());
        resumed.setStatistics(begun.statistics());
        resumed.setOptimizerState(begun.optimizerState());
        for (int step = 5; step < 10; step++) {
            resumed.step(batch(step), 0.01, step);
        }

        assertThat(resumed.parameters()).isEqualTo(whole.parameters());
        assertThat(resumed.statistics()).isEqualTo(whole.statistics());
        assertThat(resumed.optimizerState()).isDeepEqualTo(whole.optimizerState());
    }

    @Test
    void training_makes_the_losses_of_all_heads_small() {
        var model = model();
        double[] before = model.losses(batch(0));
        for (int step = 0; step < 300; step++) {
            model.step(batch(0), 0.01, step);
        }

        assertThat(model.losses(batch(0))[0]).isLessThan(before[0] / 2);
        assertThat(model.losses(batch(0))[1]).isLessThan(before[1] / 2);
    }

    @Test
    void outputs_are_behind_the_activation_of_each_loss() {
        List<float[]> outputs = model().outputs(batch(0).features(), 20);

        assertThat(outputs.get(0)).hasSize(60);
        assertThat((double) (outputs.get(0)[0] + outputs.get(0)[1] + outputs.get(0)[2]))
                .isCloseTo(1, within(1e-6));
        assertThat(outputs.get(1)).hasSize(20);
        assertThat(outputs.get(1)[7]).isBetween(0f, 1f);
    }

    @Test
    void running_statistics_take_their_share_of_each_batch() {
        Architecture architecture = Architecture.of(Shape.flat(1))
                .layer("norm", new BatchNormalization(1e-5, 0.75, true, Activation.IDENTITY), "input")
                .head("y", "norm", new LossFunction.SquaredError(Activation.IDENTITY), 1)
                .build();
        var model = new Model(architecture, TrainingSpec.of(new Optimizer.Sgd()), 0);

        model.step(Batch.of(2, new float[] {1, 5}, new float[2]), 0, 0);

        assertThat(model.statistics()[0]).isEqualTo(0.25f * 3);
        assertThat(model.statistics()[1]).isEqualTo(0.75f + 0.25f * 8); // (2^2 + 2^2) / (2 - 1)
    }

    @Test
    void dropout_draws_anew_in_each_step_and_the_same_for_the_same_step() {
        var model = model();

        assertThat(model.gradient(batch(0), 1)).isEqualTo(model.gradient(batch(0), 1));
        assertThat(model.gradient(batch(0), 2)).isNotEqualTo(model.gradient(batch(0), 1));
    }

    @Test
    void dropout_drops_its_share() {
        int key = Randoms.key(3, 5, 7);
        int dropped = 0;
        for (int place = 0; place < 100_000; place++) {
            dropped += Randoms.draw(key, place) < 0.3 * Randoms.RANGE ? 1 : 0;
        }

        assertThat(dropped / 100_000.0).isCloseTo(0.3, within(0.006)); // four standard deviations
    }

    @Test
    void multiplications_and_parameters_are_counted() {
        Architecture architecture = Architecture.of(Shape.image(1, 28, 28))
                .layer("1", new LayerSpec.Convolution(10, Window.square(5), Activation.TANH), "input")
                .layer("2", new LayerSpec.MaxPooling(Window.square(2).stride(2)), "1")
                .layer("3", new LayerSpec.Convolution(10, Window.square(5), Activation.TANH), "2")
                .layer("4", new LayerSpec.MaxPooling(Window.square(2).stride(2)), "3")
                .layer("5", new LayerSpec.Reshape(Shape.flat(160)), "4")
                .layer("6", new LayerSpec.Dense(30, Activation.TANH), "5")
                .layer("7", new LayerSpec.Dense(10, Activation.IDENTITY), "6")
                .head("y", "7", new LossFunction.CrossEntropy(), 1)
                .build();

        assertThat(architecture.multiplications()).isEqualTo(144_000 + 160_000 + 4_800 + 300);
        assertThat(architecture.trainingMultiplications()).isEqualTo(2 * 144_000 + 3 * (160_000 + 4_800 + 300));
        assertThat(architecture.parameters()).isEqualTo(260 + 2_510 + 4_830 + 310);
    }

    @Test
    void what_does_not_fit_is_named() {
        assertThatThrownBy(() -> Architecture.of(Shape.flat(4))
                        .layer("conv", new LayerSpec.Convolution(1, Window.square(3), Activation.TANH), "input"))
                .hasMessageContaining("conv")
                .hasMessageContaining("reshape");
        assertThatThrownBy(() -> Architecture.of(Shape.image(1, 2, 2))
                        .layer("pool", new LayerSpec.MaxPooling(Window.square(3)), "input"))
                .hasMessageContaining("does not fit into 1x2x2");
        assertThatThrownBy(() -> Architecture.of(Shape.flat(4)).layer("1", new Dropout(0.1), "0"))
                .hasMessageContaining("no layer 0");
        assertThatThrownBy(() -> model().step(Batch.of(2, new float[11], new float[6]), 0.1, 0))
                .hasMessageContaining("2 arrays of labels");
        assertThatThrownBy(() -> model().step(new Batch(2, new float[11], List.of(new float[6], new float[2])), 0.1, 0))
                .hasMessageContaining("too few features");
        assertThatThrownBy(() -> model().step(new Batch(2, new float[12], List.of(new float[5], new float[2])), 0.1, 0))
                .hasMessageContaining("Head class needs 3 labels");
        assertThatThrownBy(() -> model().setParameters(new float[3])).hasMessageContaining("parameters, not 3");
    }

    private static Model model() {
        var model = new Model(WITH_EVERYTHING, TrainingSpec.of(new Optimizer.Adam(0.9, 0.999, 1e-8)), 17);
        var random = new SplittableRandom(2);
        float[] parameters = new float[WITH_EVERYTHING.parameters()];
        for (int k = 0; k < parameters.length; k++) {
            parameters[k] = (float) random.nextDouble() - 0.5f;
        }
        model.setParameters(parameters);
        return model;
    }

    private static Batch batch(int seed) {
        var random = new SplittableRandom(seed);
        float[] features = new float[20 * FEATURES];
        float[] classes = new float[60];
        float[] yes = new float[20];
        for (int n = 0; n < 20; n++) {
            for (int k = 0; k < FEATURES; k++) {
                features[n * FEATURES + k] = (float) random.nextDouble() - 0.5f;
            }
            classes[3 * n + random.nextInt(3)] = 1;
            yes[n] = random.nextInt(2);
        }
        return new Batch(20, features, List.of(classes, yes));
    }
}
