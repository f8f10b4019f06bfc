package dev.reprise.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FmaTest {

    private static final float[] SPECIAL = {
        0f,
        -0f,
        1f,
        -1f,
        Float.MIN_VALUE,
        -Float.MIN_VALUE,
        Float.MIN_NORMAL,
        Float.MAX_VALUE,
        -Float.MAX_VALUE,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        Float.NaN,
        0x1.000002p0f,
        0x1.fffffep-1f,
        0x1p-75f,
        0x1p-24f
    };

    @Test
    void without_an_instruction_has_the_same_bits() {
        for (float a : SPECIAL) {
            for (float b : SPECIAL) {
                for (float c : SPECIAL) {
                    check(a, b, c);
                }
            }
        }
        var random = new SplittableRandom(1);
        for (int k = 0; k < 3_000_000; k++) {
            check(
                    Float.intBitsToFloat(random.nextInt()),
                    Float.intBitsToFloat(random.nextInt()),
                    Float.intBitsToFloat(random.nextInt()));
        }
    }

    /** Sums that are halfway between two floats, or next to it, are where rounding twice goes wrong. */
    @Test
    void has_the_same_bits_where_rounding_twice_would_go_wrong() {
        var random = new SplittableRandom(2);
        int wrong = 0;
        for (int k = 0; k < 3_000_000; k++) {
            float difference = random.nextInt(1 << 12) * 0x1p-23f;
            float a = 1 + difference;
            float b = (1 - difference) * 0x1p-24f;
            float c = (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(4) * 0x1p-23f);
            check(a, b, c);
            if ((float) ((double) a * b + c) != Math.fma(a, b, c)) {
                wrong++;
            }
        }
        assertThat(wrong).isPositive();
    }

    private static void check(float a, float b, float c) {
        int found = Float.floatToIntBits(Fma.inDoubles(a, b, c));
        if (found != Float.floatToIntBits(Math.fma(a, b, c))) {
            throw new AssertionError(a + " * " + b + " + " + c + " is not " + Float.intBitsToFloat(found));
        }
    }
}
