package dev.reprise.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bits of trials must not depend on which of the two a layer calls. */
class ExponentialTest {

    private static final int PRIME = 1009;

    @Test
    void floats_of_every_size_have_the_bits_of_strict_math() {
        DoubleStream floats = IntStream.rangeClosed(Integer.MIN_VALUE / PRIME, Integer.MAX_VALUE / PRIME)
                .mapToDouble(k -> Float.intBitsToFloat(k * PRIME));

        assertSameBits(floats.filter(value -> !Double.isNaN(value)));
    }

    @Test
    void both_sides_of_every_case_distinction_have_the_bits_of_strict_math() {
        assertSameBits(edges());
    }

    @Test
    void what_is_no_number_and_what_is_infinite_is_as_in_strict_math() {
        assertThat(Exponential.of(Double.NaN)).isNaN();
        assertThat(Exponential.of(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Exponential.of(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void many_at_once_have_the_bits_of_one_by_one() {
        DoubleStream floats = IntStream.rangeClosed(Integer.MIN_VALUE / PRIME, Integer.MAX_VALUE / PRIME)
                .mapToDouble(k -> Float.intBitsToFloat(k * PRIME));

        assertSameBitsTogether(DoubleStream.concat(floats, edges()).toArray());
    }

    @ParameterizedTest
    @EnumSource(Nonlinearity.class)
    void activations_of_many_values_have_the_bits_of_one_by_one(Nonlinearity nonlinearity) {
        var values = new float[1 << 20];
        for (int k = 0; k < values.length; k++) {
            values[k] = Float.intBitsToFloat(k * 4093);
        }
        float[] alone = values.clone();
        for (int k = 0; k < alone.length; k++) {
            float[] value = {alone[k]};
            nonlinearity.apply(value, 1);
            alone[k] = value[0];
        }

        nonlinearity.apply(values, values.length, new Exponentials(values.length));

        assertThat(values).isEqualTo(alone);
    }

    private static DoubleStream edges() {
        return DoubleStream.of(0, 0x1p-28, 0.5 * Math.log(2), 1.5 * Math.log(2), 17.5 * Math.log(2), 700, 709.79, 745.2)
                .flatMap(edge -> IntStream.range(-5000, 5000).mapToDouble(k -> edge + k * PRIME * Math.ulp(edge)))
                .flatMap(value -> DoubleStream.of(value, -value));
    }

    private static void assertSameBitsTogether(double[] values) {
        var exponentials = new Exponentials(values.length);
        System.arraycopy(values, 0, exponentials.arguments(), 0, values.length);
        double[] together = exponentials.results(values.length);

        assertThat(IntStream.range(0, values.length)
                        .filter(k -> Double.doubleToLongBits(together[k])
                                != Double.doubleToLongBits(Exponential.of(values[k])))
                        .mapToDouble(k -> values[k])
                        .limit(5)
                        .toArray())
                .isEmpty();
    }

    private static void assertSameBits(DoubleStream values) {
        assertThat(values.filter(value -> Double.doubleToLongBits(Exponential.of(value))
                                != Double.doubleToLongBits(StrictMath.exp(value)))
                        .limit(5)
                        .toArray())
                .isEmpty();
    }
}
