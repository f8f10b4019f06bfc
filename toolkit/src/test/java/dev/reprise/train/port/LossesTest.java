package dev.reprise.train.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.buffer.util.DataTypeUtil;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.lossfunctions.ILossFunction;

class LossesTest {

    static Stream<Arguments> losses() {
        double[][] numbers = {{0.5}, {-2}, {1}, {3}};
        double[][] classes = {{1, 0}, {0, 0}, {1, 1}, {0, 1}};
        return Stream.of(
                Arguments.of(
                        new GaussianLikelihood(GaussianLikelihood.Form.NEGATIVE_LOG_DENSITY),
                        Activation.IDENTITY,
                        numbers),
                Arguments.of(
                        new GaussianLikelihood(GaussianLikelihood.Form.WITHOUT_CONSTANTS),
                        Activation.IDENTITY,
                        numbers),
                Arguments.of(PyTorchDefaults.binaryCrossEntropy(), Activation.SIGMOID, classes));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void gradients_agree_with_differences(ILossFunction loss, Activation activation, double[][] labels) {
        var network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .dataType(DataType.DOUBLE)
                .updater(new NoOp())
                .seed(5)
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(3)
                        .nOut(4)
                        .activation(Activation.TANH)
                        .build())
                .layer(new OutputLayer.Builder(loss)
                        .nIn(4)
                        .nOut(2)
                        .activation(activation)
                        .build())
                .build());
        network.init();
        INDArray input = Nd4j.createFromArray(
                new double[][] {{1, -0.5, 0.3}, {0.2, 0.9, -1}, {-0.7, 0.1, 0.4}, {0.6, -1.2, 0.8}});

        DataType before = DataTypeUtil.getDtypeFromContext();
        DataTypeUtil.setDTypeForContext(DataType.DOUBLE); // GradientCheckUtil insists
        try {
            assertThat(GradientCheckUtil.checkGradients(new GradientCheckUtil.MLNConfig()
                            .net(network)
                            .epsilon(1e-6)
                            .maxRelError(1e-5)
                            .minAbsoluteError(1e-9)
                            .input(input)
                            .labels(Nd4j.createFromArray(labels))))
                    .isTrue();
        } finally {
            DataTypeUtil.setDTypeForContext(before);
        }
    }

    /** -log of the density at y = 3 of a normal distribution with mean 1 and variance 4 is log 2 + log(2 pi) / 2 + 1 / 2. */
    @Test
    void the_gaussian_loss_is_the_negative_log_density() {
        float[] output = {1, (float) Math.log(4)};

        assertThat(new GaussianLikelihood(GaussianLikelihood.Form.NEGATIVE_LOG_DENSITY).of(3, output))
                .isCloseTo(Math.log(2) + Math.log(2 * Math.PI) / 2 + 0.5, within(1e-6));
        assertThat(new GaussianLikelihood(GaussianLikelihood.Form.WITHOUT_CONSTANTS).of(3, output))
                .isCloseTo(Math.log(4) + 1, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource
    void the_layer_s_loss_is_the_metric_s(GaussianLikelihood.Form form) {
        var loss = new GaussianLikelihood(form);
        INDArray label = Nd4j.createFromArray(new float[][] {{3}});
        INDArray output = Nd4j.createFromArray(new float[][] {{1, 1.5f}});

        assertThat(loss.computeScore(label, output, new ActivationIdentity(), null, true))
                .isCloseTo(loss.of(3, new float[] {1, 1.5f}), within(1e-6));
    }

    @Test
    void cross_entropy_survives_saturated_outputs() {
        INDArray label = Nd4j.createFromArray(new float[][] {{0}, {1}});
        INDArray output = Nd4j.createFromArray(new float[][] {{200}, {200}});

        assertThat(PyTorchDefaults.binaryCrossEntropy()
                        .computeScore(label, output, new ActivationSigmoid(), null, true))
                .isEqualTo(100);
    }

    @Test
    void a_layer_of_the_wrong_shape_is_refused() {
        INDArray two = Nd4j.createFromArray(new float[][] {{1, 2}});
        var loss = new GaussianLikelihood(GaussianLikelihood.Form.WITHOUT_CONSTANTS);

        assertThatThrownBy(() -> loss.computeScore(two, two, new ActivationIdentity(), null, true))
                .hasMessageContaining("one label, two outputs");
    }
}
