package dev.reprise.data;

/**
 * SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014), written out because the
 * JDK promises the bits of none of its generators across releases. Same seed, same numbers, on every Java. Not thread-safe.
 */
public final class SeededRandom {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;
    private double spareGaussian = Double.NaN;

    /**
     * @param seed of the trial or data set
     * @param streams numbers that set this stream apart from others of the same seed: an epoch, a sample, a purpose
     */
    public SeededRandom(long seed, long... streams) {
        long mixed = seed;
        for (long stream : streams) {
            mixed = mix(mixed + GOLDEN_GAMMA) ^ mix(stream - GOLDEN_GAMMA);
        }
        this.state = mixed;
    }

    /** 64 random bits. */
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** From 0 (inclusive) to 1 (exclusive), in steps of 2^-53. */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    /** From {@code low} (inclusive) to {@code high} (exclusive, but for rounding). */
    public double nextDouble(double low, double high) {
        return low + (high - low) * nextDouble();
    }

    /** From 0 (inclusive) to {@code bound} (exclusive), without bias (the biased tail of the 31-bit range is drawn again). */
    public int nextInt(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("The bound must be at least 1, not " + bound);
        }
        while (true) {
            int bits = (int) (nextLong() >>> 33);
            int value = bits % bound;
            if (bits - value + (bound - 1) >= 0) {
                return value;
            }
        }
    }

    /** Standard normal (Marsaglia's polar method; StrictMath, because Math may differ in the last bit between machines). */
    public double nextGaussian() {
        if (!Double.isNaN(spareGaussian)) {
            double spare = spareGaussian;
            spareGaussian = Double.NaN;
            return spare;
        }
        while (true) {
            double x = 2 * nextDouble() - 1;
            double y = 2 * nextDouble() - 1;
            double s = x * x + y * y;
            if (s < 1 && s > 0) {
                double factor = StrictMath.sqrt(-2 * StrictMath.log(s) / s);
                spareGaussian = y * factor;
                return x * factor;
            }
        }
    }

    private static long mix(long z) {
        long once = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }
}
