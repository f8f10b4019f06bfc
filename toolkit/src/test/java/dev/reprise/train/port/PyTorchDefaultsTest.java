package dev.reprise.train.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.reprise.data.SeededRandom;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class PyTorchDefaultsTest {

    /** A variable of U(-a, a) has mean 0 and standard deviation a / sqrt(3); 4 standard errors of tolerance. */
    @ParameterizedTest
    @CsvSource({"0, W, 75", "0, b, 75", "1, W, 2560", "1, b, 2560"})
    void parameters_are_uniform_within_one_over_the_root_of_fan_in(int layer, String parameter, int fanIn) {
        double bound = 1 / Math.sqrt(fanIn);
        double sum = 0;
        double squares = 0;
        double largest = 0;
        int count = 0;
        for (int seed = 1; seed <= 20; seed++) {
            for (float value : network(seed)
                    .getLayer(layer)
                    .getParam(parameter)
                    .dup('c')
                    .data()
                    .asFloat()) {
                sum += value;
                squares += value * value;
                largest = Math.max(largest, Math.abs(value));
                count++;
            }
        }
        double sd = bound / Math.sqrt(3);
        assertThat(sum / count).isCloseTo(0, within(4 * sd / Math.sqrt(count)));
        assertThat(Math.sqrt(squares / count)).isCloseTo(sd, within(4 * sd / Math.sqrt(count)));
        assertThat(largest).isLessThanOrEqualTo(bound).isGreaterThan(bound * 0.97);
    }

    @Test
    void another_kind_of_layer_is_refused_by_name() {
        var conf = new NeuralNetConfiguration.Builder()
                .list()
                .layer(new LSTM.Builder().nIn(2).nOut(2).build())
                .layer(new RnnOutputLayer.Builder(LossFunction.MSE)
                        .nIn(2)
                        .nOut(1)
                        .activation(Activation.IDENTITY)
                        .build())
                .build();
        var network = new MultiLayerNetwork(conf);
        network.init();

        assertThatThrownBy(() -> PyTorchDefaults.initialisation().initialise(network, new SeededRandom(1)))
                .hasMessageContaining("LSTM");
    }

    /** Of 20,000 ones, 30 % become 0 and the others 1 / 0.7, so that the mean stays 1; 5 standard errors of tolerance. */
    @Test
    void dropout_takes_the_probability_of_dropping() {
        var network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(1)
                .list()
                .layer(PyTorchDefaults.dropout(0.3))
                .layer(new LossLayer.Builder(PyTorchDefaults.mse())
                        .activation(Activation.IDENTITY)
                        .build())
                .build());
        network.init();
        float[] dropped =
                network.output(Nd4j.ones(1, 20_000), true).dup().data().asFloat();

        int zeros = 0;
        for (float value : dropped) {
            if (value == 0) {
                zeros++;
            } else {
                assertThat(value).isCloseTo((float) (1 / 0.7), within(1e-6f));
            }
        }
        assertThat(zeros / 20_000.0).isCloseTo(0.3, within(0.0163));
    }

    private static MultiLayerNetwork network(int seed) {
        var conf = new NeuralNetConfiguration.Builder()
                .list()
                .layer(new ConvolutionLayer.Builder(5, 5)
                        .nOut(10)
                        .activation(Activation.RELU)
                        .build())
                .layer(new DenseLayer.Builder()
                        .nOut(20)
                        .activation(Activation.RELU)
                        .build())
                .layer(new OutputLayer.Builder(LossFunction.MSE)
                        .nOut(1)
                        .activation(Activation.IDENTITY)
                        .build())
                .setInputType(InputType.convolutional(20, 20, 3))
                .build();
        var network = new MultiLayerNetwork(conf);
        network.init();
        PyTorchDefaults.initialisation().initialise(network, new SeededRandom(seed));
        return network;
    }
}
