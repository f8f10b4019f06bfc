package dev.reprise.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.data.FloatSamples;
import dev.reprise.data.Samples;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class SavedModelTest {

    private static final Samples SAMPLES = FloatSamples.regression(new float[] {0, 1, 2, 3}, new float[] {0, 1}, 1, 2);

    @Test
    void a_network_predicts_the_same_after_it_was_saved() {
        assertThat(SavedModel.difference(network(), SAMPLES)).isZero();
    }

    @Test
    void outputs_that_are_nan_before_and_after_do_not_differ() {
        MultiLayerNetwork network = network();
        network.setParams(network.params().mul(Float.NaN));

        assertThat(SavedModel.difference(network, SAMPLES)).isZero();
    }

    @Test
    void the_largest_difference_counts_and_a_nan_that_was_none_most_of_all() {
        float[][] before = {{1, 2}, {3, Float.POSITIVE_INFINITY}};

        assertThat(SavedModel.difference(before, new float[][] {{1, 2.5f}, {2.75f, Float.POSITIVE_INFINITY}}))
                .isEqualTo(0.5);
        assertThat(SavedModel.difference(before, new float[][] {{1, Float.NaN}, {3, 4}}))
                .isInfinite();
    }

    private static MultiLayerNetwork network() {
        var network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(1)
                .list(
                        new DenseLayer.Builder()
                                .nIn(2)
                                .nOut(5)
                                .activation(Activation.TANH)
                                .build(),
                        new OutputLayer.Builder(LossFunction.XENT)
                                .nIn(5)
                                .nOut(1)
                                .activation(Activation.SIGMOID)
                                .build())
                .build());
        network.init();
        return network;
    }
}
