package dev.reprise.kernel;

/**
 * {@code a * b + c} of floats, rounded once. With the bits of {@link Math#fma(float, float, float)}, which goes through {@link
 * java.math.BigDecimal} where the JVM has no instruction for it, and is then a hundred times slower than what stands here.
 */
final class Fma {

    private static final int PROBES = 2_000;
    /** An instruction takes a nanosecond, even interpreted below 200; BigDecimal takes a microsecond. */
    private static final long NANOS_PER_INSTRUCTION = 500;

    private static final boolean INSTRUCTION = isInstruction();

    private Fma() {}

    static float of(float a, float b, float c) {
        return INSTRUCTION ? Math.fma(a, b, c) : inDoubles(a, b, c);
    }

    /**
     * The product of two floats is exact in double. Their sum with c is rounded to odd, so that rounding it again to float gives what
     * rounding once would have. Source: S. Boldo and G. Melquiond, "Emulation of FMA and correctly rounded sums: proved algorithms
     * using rounding to odd", IEEE Transactions on Computers 57(4), 2008.
     */
    static float inDoubles(float a, float b, float c) {
        double product = (double) a * b;
        double sum = product + c;
        double ofC = sum - product;
        double error = product - (sum - ofC) + (c - ofC);
        if (error != 0 && !Double.isNaN(error)) {
            long bits = Double.doubleToRawLongBits(sum);
            if ((bits & 1) == 0) {
                bits += error > 0 == sum > 0 ? 1 : -1;
                sum = Double.longBitsToDouble(bits);
            }
        }
        return (float) sum;
    }

    /** Whichever way it turns out, results are the same. */
    private static boolean isInstruction() {
        long fastest = Long.MAX_VALUE;
        float value = 1;
        for (int probe = 0; probe < PROBES; probe++) {
            long begin = System.nanoTime();
            for (int i = 0; i < 8; i++) {
                value = Math.fma(value, 0.999f, 0.001f);
            }
            fastest = Math.min(fastest, System.nanoTime() - begin);
        }
        return value > 0 && fastest < 8 * NANOS_PER_INSTRUCTION;
    }
}
