package dev.reprise.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Steps of the optimizers against their formulas in double precision. */
class UpdatesTest {

    private static final double RATE = 0.1;
    private static final int STEPS = 6;

    /** The loss (p x - 1)^2 of one parameter has the gradient 2 (p x - 1) x. */
    private static final double[] FEATURES = {1, -0.5, 2, 0.25, 1.5, -1};

    private double first;
    private double second;

    @Test
    void sgd() {
        check(TrainingSpec.of(new Optimizer.Sgd()), (p, g) -> p - RATE * g);
    }

    @Test
    void momentum_as_pytorch_has_it() {
        check(TrainingSpec.of(new Optimizer.Momentum(0.9, false)), (p, g) -> {
            first = 0.9 * first + g;
            return p - RATE * first;
        });
    }

    @Test
    void momentum_as_keras_has_it() {
        check(TrainingSpec.of(new Optimizer.Momentum(0.9, true)), (p, g) -> {
            first = 0.9 * first + RATE * g;
            return p - first;
        });
    }

    @Test
    void nesterov() {
        check(TrainingSpec.of(new Optimizer.Nesterov(0.9)), (p, g) -> {
            double before = first;
            first = 0.9 * before - RATE * g;
            return p - 0.9 * before + 1.9 * first;
        });
    }

    @Test
    void adam_adds_epsilon_to_the_uncorrected_root() {
        int[] t = {0};
        check(TrainingSpec.of(new Optimizer.Adam(0.9, 0.99, 0.1)), (p, g) -> {
            t[0]++;
            moments(g);
            double step = RATE * Math.sqrt(1 - Math.pow(0.99, t[0])) / (1 - Math.pow(0.9, t[0]));
            return p - step * first / (Math.sqrt(second) + 0.1);
        });
    }

    @Test
    void adam_of_pytorch_adds_epsilon_to_the_corrected_root() {
        int[] t = {0};
        check(TrainingSpec.of(new Optimizer.PyTorchAdam(0.9, 0.99, 0.1)), (p, g) -> {
            t[0]++;
            moments(g);
            double root = Math.sqrt(second / (1 - Math.pow(0.99, t[0])));
            return p - RATE * first / (1 - Math.pow(0.9, t[0])) / (root + 0.1);
        });
    }

    private void moments(double g) {
        first = 0.9 * first + 0.1 * g;
        second = 0.99 * second + 0.01 * g * g;
    }

    @Test
    void rmsprop() {
        check(TrainingSpec.of(new Optimizer.RmsProp(0.9, 0.01)), (p, g) -> {
            second = 0.9 * second + 0.1 * g * g;
            return p - RATE * g / (Math.sqrt(second) + 0.01);
        });
    }

    @Test
    void l2_is_added_to_the_gradient() {
        check(TrainingSpec.of(UpdateSpec.of(new Optimizer.Sgd()).l2(0.3)), (p, g) -> p - RATE * (g + 0.3 * p));
    }

    @Test
    void decoupled_decay_is_taken_away_beside_the_optimizer() {
        check(
                TrainingSpec.of(UpdateSpec.of(new Optimizer.Sgd()).decoupledDecay(0.3)),
                (p, g) -> p - RATE * 0.3 * p - RATE * g);
    }

    @Test
    void a_rule_of_its_own_counts_for_the_parameters_that_have_it() {
        check(
                TrainingSpec.of(new Optimizer.Frozen())
                        .with(
                                "1",
                                ParameterSpec.Kind.WEIGHTS,
                                UpdateSpec.of(new Optimizer.Sgd()).rateFactor(2)),
                (p, g) -> p - 2 * RATE * g);
        check(TrainingSpec.of(new Optimizer.Frozen()), (p, g) -> p);
    }

    @Test
    void clipping_comes_before_the_optimizer() {
        for (GradientClipping.Kind kind : List.of(
                GradientClipping.Kind.BY_VALUE,
                GradientClipping.Kind.BY_NORM,
                GradientClipping.Kind.BY_NORM_PER_LAYER,
                GradientClipping.Kind.BY_NORM_PER_KIND)) {
            check(
                    TrainingSpec.of(new Optimizer.Sgd()).clipped(new GradientClipping(kind, 0.5)),
                    (p, g) -> p - RATE * Math.max(-0.5, Math.min(0.5, g)));
        }
        for (GradientClipping.Kind kind :
                List.of(GradientClipping.Kind.RESCALE_PER_LAYER, GradientClipping.Kind.RESCALE_PER_KIND)) {
            check(
                    TrainingSpec.of(new Optimizer.Sgd()).clipped(new GradientClipping(kind, 0)),
                    (p, g) -> p - RATE * Math.signum(g));
        }
    }

    @Test
    void norms_are_of_a_kind_a_layer_or_the_network() {
        Architecture architecture = Architecture.of(Shape.flat(1))
                .layer("1", new LayerSpec.Dense(1, Activation.IDENTITY), "input")
                .layer("2", new LayerSpec.Dense(1, Activation.IDENTITY), "1")
                .head("y", "2", new LossFunction.SquaredError(Activation.IDENTITY), 1)
                .build();
        float[] parameters = {0.5f, 0.25f, 2, 0.125f};
        Batch batch = Batch.of(1, new float[] {3}, new float[] {-1});
        var plain = new Model(architecture, TrainingSpec.of(new Optimizer.Sgd()), 0);
        plain.setParameters(parameters);
        float[] g = plain.gradient(batch, 0);
        Map<GradientClipping.Kind, int[][]> groups = Map.of(
                GradientClipping.Kind.BY_NORM, new int[][] {{0, 1, 2, 3}},
                GradientClipping.Kind.BY_NORM_PER_LAYER, new int[][] {{0, 1}, {2, 3}},
                GradientClipping.Kind.BY_NORM_PER_KIND, new int[][] {{0}, {1}, {2}, {3}});

        groups.forEach((kind, all) -> {
            var model = new Model(
                    architecture, TrainingSpec.of(new Optimizer.Sgd()).clipped(new GradientClipping(kind, 0.75)), 0);
            model.setParameters(parameters);
            model.step(batch, 1, 0);
            for (int[] group : all) {
                double norm = 0;
                for (int k : group) {
                    norm += g[k] * g[k];
                }
                double factor = Math.min(1, 0.75 / Math.sqrt(norm));
                for (int k : group) {
                    assertThat((double) model.parameters()[k])
                            .as("%s, parameter %d", kind, k)
                            .isCloseTo(parameters[k] - factor * g[k], within(1e-6));
                }
            }
        });
    }

    private void check(TrainingSpec training, BiFunction<Double, Double, Double> step) {
        first = 0;
        second = 0;
        Architecture architecture = Architecture.of(Shape.flat(1))
                .layer("1", new LayerSpec.Dense(1, false, Activation.IDENTITY), "input")
                .head("y", "1", new LossFunction.SquaredError(Activation.IDENTITY), 1)
                .build();
        var model = new Model(architecture, training, 0);
        model.setParameters(new float[] {0.7f});
        double p = 0.7f;
        for (int t = 0; t < STEPS; t++) {
            double x = FEATURES[t];
            p = step.apply(p, 2 * (p * x - 1) * x);

            double[] losses = model.step(Batch.of(1, new float[] {(float) x}, new float[] {1}), RATE, t);

            assertThat(losses).hasSize(1);
            assertThat((double) model.parameters()[0]).as("after step %d", t).isCloseTo(p, within(2e-6));
        }
    }
}
