package dev.reprise.train.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
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
