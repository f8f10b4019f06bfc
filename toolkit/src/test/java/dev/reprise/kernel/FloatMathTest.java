package dev.reprise.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class FloatMathTest {

    private interface Function {
        float of(float x);
    }

    @Test
    void the_exponential_is_right_to_two_units() {
        check(FloatMath::exp, Math::exp, -87, 88, 2);
        assertThat(FloatMath.exp(Float.NEGATIVE_INFINITY)).isZero();
        assertThat(FloatMath.exp(Float.POSITIVE_INFINITY)).isInfinite();
        assertThat(FloatMath.exp(100)).isInfinite();
        assertThat(FloatMath.exp(Float.NaN)).isNaN();
        assertThat(FloatMath.exp(0)).isEqualTo(1);
    }

    @Test
    void the_exponential_less_one_is_right_to_three_units() {
        check(FloatMath::expm1, Math::expm1, -80, -1e-30, 3);
        assertThat(FloatMath.expm1(Float.NEGATIVE_INFINITY)).isEqualTo(-1);
        assertThat(FloatMath.expm1(Float.NaN)).isNaN();
    }

    @Test
    void the_hyperbolic_tangent_is_right_to_three_units_and_never_above_one() {
        check(FloatMath::tanh, Math::tanh, -20, 20, 3);
        check(FloatMath::tanh, Math::tanh, -1e-3, 1e-3, 3);
        for (float x = 7; x < 10; x += 1e-5f) {
            assertThat(FloatMath.tanh(x) <= 1).isTrue();
        }
        assertThat(FloatMath.tanh(Float.NaN)).isNaN();
        assertThat(Float.floatToRawIntBits(FloatMath.tanh(-0f))).isEqualTo(Float.floatToRawIntBits(-0f));
    }

    @Test
    void a_saturated_hyperbolic_tangent_is_exactly_one_so_that_its_gradient_is_zero() {
        for (float x : new float[] {9.1f, 10, 50, 1e4f, Float.MAX_VALUE, Float.POSITIVE_INFINITY}) {
            assertThat(FloatMath.tanh(x)).isEqualTo(1);
            assertThat(FloatMath.tanh(-x)).isEqualTo(-1);
        }
    }

    @Test
    void the_logistic_function_is_right_to_four_units() {
        check(FloatMath::sigmoid, x -> 1 / (1 + Math.exp(-x)), -85, 85, 4);
        assertThat(FloatMath.sigmoid(Float.NaN)).isNaN();
    }

    @Test
    void the_logarithm_is_right_to_two_units() {
        check(FloatMath::log, Math::log, 1e-37, 1e-3, 2);
        check(FloatMath::log, Math::log, 1e-3, 0.99, 3);
        check(FloatMath::log, Math::log, 1.01, 1e6, 3);
        assertThat(FloatMath.log(1)).isZero();
    }

    @Test
    void softplus_is_right_to_five_units() {
        check(FloatMath::softplus, x -> Math.log1p(Math.exp(x)), -85, 85, 5);
    }

    private static void check(Function function, DoubleUnaryOperator exact, double from, double to, double units) {
        double worst = 0;
        double at = 0;
        int steps = 400_000;
        for (int k = 0; k <= steps; k++) {
            float x = (float) (from + (to - from) * k / steps);
            double expected = exact.applyAsDouble(x);
            double error = Math.abs(function.of(x) - expected) / Math.ulp((float) expected);
            if (error > worst) {
                worst = error;
                at = x;
            }
        }
        assertThat(worst).as("largest error, at %s", at).isLessThanOrEqualTo(units);
    }
}
