package dev.reprise.train.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reprise.data.SeededRandom;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/** Values worked out by hand from the formulas that Keras documents. */
class KerasDefaultsTest {

    private static final double G1 = 0.5;
    private static final double G2 = -2;

    @Test
    void decay_divides_the_rate_by_one_plus_decay_times_updates() {
        IUpdater sgd = KerasDefaults.sgd(0.01, 1e-6);

        assertThat(sgd.getLearningRate(0, 0)).isEqualTo(0.01);
        assertThat(sgd.getLearningRate(500_000, 7)).isCloseTo(0.01 / 1.5, within(1e-12));
    }

    @Test
    void exponential_decay_multiplies_by_the_rate_once_per_steps() {
        var rates = KerasDefaults.exponentialDecay(0.01, 10_000, 1e-6);

        assertThat(rates.valueAt(0, 0)).isEqualTo(0.01);
        assertThat(rates.valueAt(5_000, 10)).isCloseTo(0.01 * 1e-3, within(1e-12));
        assertThat(rates.valueAt(10_000, 21)).isCloseTo(0.01 * 1e-6, within(1e-15));
    }

    @Test
    void a_schedule_sets_the_rate_of_every_update() {
        var halving = KerasDefaults.exponentialDecay(0.1, 1, 0.5);
        double v1 = -0.1 * G1;
        double v2 = 0.9 * v1 - 0.05 * G2;

        assertThat(movement(KerasDefaults.sgd(halving), G1, G2)).isCloseTo(-0.1 * G1 - 0.05 * G2, within(1e-6));
        assertThat(movement(KerasDefaults.sgd(halving, 0.9), G1, G2)).isCloseTo(v1 + v2, within(1e-6));
    }

    @Test
    void momentum_carries_the_rate_inside() {
        double v1 = -0.1 * G1;
        double v2 = 0.9 * v1 - 0.1 / 1.5 * G2;

        assertThat(movement(KerasDefaults.sgd(0.1, 0.5, 0.9, false), G1, G2)).isCloseTo(v1 + v2, within(1e-6));
    }

    @Test
    void nesterov_looks_ahead() {
        double v1 = -0.1 * G1;
        double v2 = 0.9 * v1 - 0.1 / 1.5 * G2;
        double steps = 0.9 * v1 - 0.1 * G1 + 0.9 * v2 - 0.1 / 1.5 * G2;

        assertThat(movement(KerasDefaults.sgd(0.1, 0.5, 0.9, true), G1, G2)).isCloseTo(steps, within(1e-6));
    }

    @Test
    void plain_decay() {
        assertThat(movement(KerasDefaults.sgd(0.1, 0.5), G1, G2)).isCloseTo(-0.1 * G1 - 0.1 / 1.5 * G2, within(1e-6));
    }

    @Test
    void rmsprop_starts_from_zero_with_rho_nine_tenths() {
        double a1 = 0.1 * G1 * G1;
        double a2 = 0.9 * a1 + 0.1 * G2 * G2;

        assertThat(movement(KerasDefaults.rmsprop(0.001), G1, G2))
                .isCloseTo(-0.001 * G1 / Math.sqrt(a1) - 0.001 * G2 / Math.sqrt(a2), within(1e-6));
    }

    /** With a gradient of 1e-6 the place of epsilon shows: sqrt(v) is 3.2e-8, epsilon 1e-7. */
    @Test
    void adam_adds_epsilon_to_the_uncorrected_root() {
        double g = 1e-6;
        double rate = 0.001 * Math.sqrt(1 - 0.999) / (1 - 0.9);
        double step = rate * 0.1 * g / (Math.sqrt(0.001) * g + 1e-7);

        assertThat(movement(KerasDefaults.adam(0.001), g)).isCloseTo(-step, within(step * 1e-3));
    }

    /** PyTorch corrects first: sqrt(v) is the gradient itself in the first step. */
    @Test
    void adam_of_pytorch_adds_epsilon_to_the_corrected_root() {
        double g = 1e-6;
        double step = 0.001 * g / (g + 1e-8);

        assertThat(movement(PyTorchDefaults.adam(0.001), g)).isCloseTo(-step, within(step * 1e-3));
    }

    /** 4 outputs of 3 x 3 over 2 channels: fans 18 and 36; then 16 inputs and 3 outputs. */
    @Test
    void glorot_uniform_weights_and_zero_biases() {
        var network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list()
                .layer(new ConvolutionLayer.Builder(3, 3)
                        .nOut(4)
                        .activation(Activation.RELU)
                        .build())
                .layer(new OutputLayer.Builder(new LossMSE())
                        .nOut(3)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.convolutional(4, 4, 2))
                .build());
        network.init();
        double convolution = 0;
        double dense = 0;
        for (int seed = 1; seed <= 10; seed++) {
            KerasDefaults.initialisation().initialise(network, new SeededRandom(seed));
            convolution = Math.max(convolution, largest(network, 0, "W"));
            dense = Math.max(dense, largest(network, 1, "W"));
        }

        assertThat(convolution / Math.sqrt(6.0 / (18 + 36))).isBetween(0.97, 1.0);
        assertThat(dense / Math.sqrt(6.0 / (16 + 3))).isBetween(0.97, 1.0);
        assertThat(largest(network, 0, "b") + largest(network, 1, "b")).isZero();
    }

    /** One weight of 3, input 0, so that only the penalty acts: the loss is lambda w^2, its gradient 2 lambda w. */
    @Test
    void l2_is_twice_as_much_in_dl4j() {
        var network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .updater(KerasDefaults.sgd(0.1))
                .l2(2 * 0.01)
                .list()
                .layer(new OutputLayer.Builder(new LossMSE())
                        .nIn(1)
                        .nOut(1)
                        .activation(Activation.IDENTITY)
                        .build())
                .build());
        network.init();
        network.setParams(Nd4j.createFromArray(new float[][] {{3, 0}}));
        INDArray zero = Nd4j.zeros(1, 1);
        network.fit(zero, zero);

        assertThat(network.score()).isCloseTo(0.01 * 9, within(1e-6));
        assertThat(network.params().getDouble(0)).isCloseTo(3 - 0.1 * 2 * 0.01 * 3, within(1e-6));
    }

    @Test
    void batch_norm_and_dropout_have_keras_constants() {
        var batchNorm = KerasDefaults.batchNorm().build();

        assertThat(batchNorm.getEps()).isEqualTo(1e-3);
        assertThat(batchNorm.getDecay()).isEqualTo(0.99);
        assertThat(KerasDefaults.dropout(0.2).getIDropout()).isEqualTo(new Dropout(0.8));
    }

    private static double largest(MultiLayerNetwork network, int layer, String parameter) {
        return network.getLayer(layer).getParam(parameter).amaxNumber().doubleValue();
    }

    /** How far one parameter moves under these gradients, one after the other. */
    private static double movement(IUpdater optimizer, double... gradients) {
        long state = optimizer.stateSize(1);
        INDArray view = state == 0 ? null : Nd4j.create(1, state);
        var updater = optimizer.instantiate(view, true);
        double moved = 0;
        for (int i = 0; i < gradients.length; i++) {
            INDArray gradient = Nd4j.createFromArray(new float[][] {{(float) gradients[i]}});
            updater.applyUpdater(gradient, i, 0);
            moved -= gradient.getDouble(0);
        }
        return moved;
    }
}
