package dev.reprise.kernel;

/**
 * The transcendental functions, in float, made of IEEE operations and fma in a fixed order: the same bits wherever these are. Errors are
 * below three units in the last place, unless noted.
 *
 * <p>These definitions are what vectorised code repeats operation by operation.
 */
final class FloatMath {

    static final float LOG2_E = 1.44269504f;
    /** Added and subtracted, rounds to whole numbers, which stand in the lowest bits in between. */
    static final float ROUNDER = 0x1.8p23f;

    /** ln 2 in two parts; the first has so few bits that its products with exponents are exact. */
    static final float LN2_HIGH = 0x1.62e4p-1f;

    static final float LN2_LOW = 0x1.7f7d1cp-20f;
    /** Exponentials of less are 0. */
    static final float EXP_LEAST = -87.33654f;
    /** Exponentials of more are infinite. */
    static final float EXP_MOST = 88.37626f;

    /** (exp(r) - 1 - r) / r^2 for r up to half of ln 2; source: the expansion of Cephes' expf, S. Moshier 1989. */
    static final float E0 = 5.0000001201e-1f;

    static final float E1 = 1.6666665459e-1f;
    static final float E2 = 4.1665795894e-2f;
    static final float E3 = 8.3334519073e-3f;
    static final float E4 = 1.3981999507e-3f;
    static final float E5 = 1.9875691500e-4f;

    /** Below, exp(x) - 1 is -1. */
    static final float EXPM1_LEAST = -60;

    /** All bits of a float but that of its sign. */
    static final int MAGNITUDE = 0x7fffffff;

    private static final int FRACTION_BITS = 23;
    private static final float SQRT_HALF = 0.707106781186547524f;

    private FloatMath() {}

    /** The exponential function. */
    static float exp(float x) {
        float n = Fma.of(x, LOG2_E, ROUNDER);
        float r = reduced(x, n - ROUNDER);
        float power = Fma.of(r * r, inner(r), r) + 1;
        int bits = Float.floatToRawIntBits(power) + (Float.floatToRawIntBits(n) << FRACTION_BITS);
        if (x > EXP_MOST) {
            return Float.POSITIVE_INFINITY;
        }
        return x < EXP_LEAST ? 0 : x != x ? Float.NaN : Float.intBitsToFloat(bits);
    }

    /** exp(x) - 1, for x up to 0. */
    static float expm1(float x) {
        float y = x < EXPM1_LEAST ? EXPM1_LEAST : x;
        float n = Fma.of(y, LOG2_E, ROUNDER);
        float r = reduced(y, n - ROUNDER);
        int one = Float.floatToRawIntBits(1f);
        float scale = Float.intBitsToFloat(one + (Float.floatToRawIntBits(n) << FRACTION_BITS));
        float less = Fma.of(r * r, inner(r), r);
        return x != x ? Float.NaN : Fma.of(scale, less, scale - 1);
    }

    private static float reduced(float x, float k) {
        return Fma.of(k, -LN2_LOW, Fma.of(k, -LN2_HIGH, x));
    }

    private static float inner(float r) {
        float p = Fma.of(E5, r, E4);
        p = Fma.of(p, r, E3);
        p = Fma.of(p, r, E2);
        p = Fma.of(p, r, E1);
        return Fma.of(p, r, E0);
    }

    /**
     * The hyperbolic tangent. From about 9 on it is exactly 1, as the nearest float is: a bound that is only nearly 1 would give units
     * that are saturated a gradient, which Adam scales up to a full step.
     */
    static float tanh(float x) {
        float e = expm1(-2 * Math.abs(x));
        int magnitude = Float.floatToRawIntBits(-e / (e + 2)) & MAGNITUDE;
        return Float.intBitsToFloat(magnitude | (Float.floatToRawIntBits(x) & ~MAGNITUDE));
    }

    /** 1 / (1 + exp(-x)). */
    static float sigmoid(float x) {
        return 1 / (1 + exp(-x));
    }

    /** The natural logarithm of a positive normal number; source of the polynomial: Cephes' logf, S. Moshier 1989. */
    static float log(float x) {
        int exponent = Math.getExponent(x);
        float m = Math.scalb(x, -exponent - 1); // from 1/2 to below 1
        exponent++;
        if (m < SQRT_HALF) {
            m += m;
            exponent--;
        }
        float r = m - 1;
        float p = Fma.of(7.0376836292e-2f, r, -1.1514610310e-1f);
        p = Fma.of(p, r, 1.1676998740e-1f);
        p = Fma.of(p, r, -1.2420140846e-1f);
        p = Fma.of(p, r, 1.4249322787e-1f);
        p = Fma.of(p, r, -1.6668057665e-1f);
        p = Fma.of(p, r, 2.0000714765e-1f);
        p = Fma.of(p, r, -2.4999993993e-1f);
        p = Fma.of(p, r, 3.3333331174e-1f);
        float square = r * r;
        float y = Fma.of(p * r, square, Fma.of(-0.5f, square, exponent * LN2_LOW_OF_LOG));
        return Fma.of(exponent, LN2_HIGH_OF_LOG, r + y);
    }

    private static final float LN2_HIGH_OF_LOG = 0.693359375f;
    private static final float LN2_LOW_OF_LOG = -2.12194440e-4f;

    /** log(1 + exp(x)). */
    static float softplus(float x) {
        float u = exp(-Math.abs(x));
        float w = 1 + u;
        float log = w == 1 ? u : log(w) * (u / (w - 1));
        return x != x ? Float.NaN : Math.max(x, 0) + log;
    }
}
