package dev.reprise.judge;

import java.util.SplittableRandom;

/** Random numbers that are the same on every machine and with every JDK. */
final class Draws {

    private final SplittableRandom random;
    private double spare = Double.NaN;

    Draws(long seed) {
        random = new SplittableRandom(seed);
    }

    double nextDouble() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    boolean nextBoolean() {
        return random.nextLong() < 0;
    }

    /** Marsaglia's polar method (SIAM Review 6, 1964). */
    double nextGaussian() {
        if (!Double.isNaN(spare)) {
            double value = spare;
            spare = Double.NaN;
            return value;
        }
        double x;
        double y;
        double s;
        do {
            x = 2 * nextDouble() - 1;
            y = 2 * nextDouble() - 1;
            s = x * x + y * y;
        } while (s >= 1 || s == 0);
        double scale = Math.sqrt(-2 * StrictMath.log(s) / s);
        spare = y * scale;
        return x * scale;
    }
}
