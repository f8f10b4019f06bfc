package dev.reprise.kernel;

/**
 * The exponential function with the bits of {@link StrictMath#exp}, in a form that the JVM's compiler takes into a loop: without calls, and
 * with the branches that training hits left out.
 *
 * <p>Source of the method and its constants: fdlibm's {@code e_exp.c} (Sun Microsystems, 1993), which StrictMath is specified by. With x
 * = k ln 2 + r and |r| at most half of ln 2, exp(r) = 1 + 2r / (R(r) - r), where R is a polynomial in r squared.
 */
final class Exponential {

    /** Outside of these, results are rounded in other ways. */
    private static final double SMALLEST = 0x1p-28;

    private static final double LARGEST = 700;

    /** Half of ln 2, in so many bits as fdlibm compares. */
    private static final double HALF_LN2 = Double.longBitsToDouble(0x3fd62e43_00000000L);

    static final double INVERSE_LN2 = 1.44269504088896338700e+00;
    static final double LN2_HIGH = 6.93147180369123816490e-01;
    static final double LN2_LOW = 1.90821492927058770002e-10;
    static final double P1 = 1.66666666666666019037e-01;
    static final double P2 = -2.77777777770155933842e-03;
    static final double P3 = 6.61375632143793436117e-05;
    static final double P4 = -1.65339022054652515390e-06;
    static final double P5 = 4.13813679705723846039e-08;
    private static final long BIAS = 1023;
    private static final int FRACTION_BITS = 52;

    private Exponential() {}

    static double of(double x) {
        if (!isUsual(x)) {
            return StrictMath.exp(x);
        }
        int k = Math.abs(x) < HALF_LN2 ? 0 : (int) (INVERSE_LN2 * x + (x < 0 ? -0.5 : 0.5));
        double high = x - k * LN2_HIGH;
        double low = k * LN2_LOW;
        double r = high - low;
        double square = r * r;
        double c = r - square * (P1 + square * (P2 + square * (P3 + square * (P4 + square * P5))));
        double reduced = 1 - (low - r * c / (2 - c) - high);
        return reduced * powerOfTwo(k);
    }

    /** Whether the method holds; not for NaN. */
    private static boolean isUsual(double x) {
        double size = Math.abs(x);
        return size >= SMALLEST && size <= LARGEST;
    }

    /** Whether k, the nearest whole number to the quotient by ln 2, is the one that the method takes; not beyond its bounds. */
    static boolean hasPower(double x, double k) {
        return isUsual(x) && (k == 0 || Math.abs(x) >= HALF_LN2);
    }

    static double powerOfTwo(long k) {
        return Double.longBitsToDouble(k + BIAS << FRACTION_BITS);
    }
}
