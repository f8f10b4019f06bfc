package dev.reprise.sample.mva2020;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import java.util.SplittableRandom;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ChannelSoftmaxTest {

    private static final double STEP = 1e-5;

    private final ChannelSoftmax softmax = new ChannelSoftmax();

    @Test
    void the_channels_of_each_pixel_sum_to_one() {
        INDArray output = softmax.getActivation(numbers(1), true);

        INDArray sums = output.sum(1);
        for (long i = 0; i < sums.length(); i++) {
            assertThat(sums.getDouble(i)).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void the_gradient_is_that_of_differences() {
        INDArray input = numbers(1);
        INDArray epsilon = numbers(2);

        INDArray gradient = softmax.backprop(input.dup('c'), epsilon.dup('c')).getFirst();

        for (long i = 0; i < input.length(); i++) {
            double difference = (weighted(input, i, STEP, epsilon) - weighted(input, i, -STEP, epsilon)) / (2 * STEP);
            assertThat(gradient.getDouble(i)).as("number " + i).isCloseTo(difference, within(1e-7));
        }
    }

    @Test
    void a_convolution_trains_with_it() {
        var network = new MultiLayerNetwork(new ConvNet(2, ConvNet.KERNEL, 3, softmax).byMse(0.1));
        network.init();
        INDArray before = network.params().dup();

        network.fit(Nd4j.rand(2, 1, 28, 28), Nd4j.eye(10).get(interval(0, 2), all()));

        assertThat(network.params()).isNotEqualTo(before);
        assertThat(network.params().sumNumber().doubleValue()).isFinite();
    }

    /** The output's sum, weighted by {@code epsilon}, with one number of the input moved. */
    private double weighted(INDArray input, long index, double step, INDArray epsilon) {
        INDArray moved = input.dup('c');
        moved.putScalar(index, moved.getDouble(index) + step);
        return softmax.getActivation(moved, true).mul(epsilon).sumNumber().doubleValue();
    }

    private static INDArray numbers(int seed) {
        return Nd4j.createFromArray(
                        new SplittableRandom(seed).doubles(24, -2, 2).toArray())
                .reshape(2, 3, 2, 2);
    }
}
