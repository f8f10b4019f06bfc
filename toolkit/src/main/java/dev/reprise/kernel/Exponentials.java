package dev.reprise.kernel;

/**
 * {@link Exponential} of many numbers at once, with its bits: the same operations, in loops that are short enough to become vector
 * instructions (see {@link Vectors}).
 */
final class Exponentials {

    private final double[] arguments;
    private final double[] results;
    /** The whole number k of each argument. */
    private final double[] powers;

    private final double[] high;
    private final double[] low;
    private final double[] rests;

    /** @param most numbers at once */
    Exponentials(int most) {
        this.arguments = new double[most];
        this.results = new double[most];
        this.powers = new double[most];
        this.high = new double[most];
        this.low = new double[most];
        this.rests = new double[most];
    }

    /** To be filled with what is raised to. */
    double[] arguments() {
        return arguments;
    }

    /** The exponentials of the first arguments; valid until the next call. */
    double[] results(int length) {
        round(arguments, powers, length);
        reduce(arguments, powers, high, low, rests, length);
        approximate(rests, results, length);
        correct(rests, results, length);
        add(high, low, rests, results, length);
        scale(length);
        return results;
    }

    /** Halves are rounded away from zero. One of the two terms is zero, whichever sign the argument has. */
    private static void round(double[] x, double[] k, int length) {
        for (int i = 0; i < length; i++) {
            double quotient = Exponential.INVERSE_LN2 * x[i];
            k[i] = Math.floor(Math.max(quotient, 0) + 0.5) + Math.ceil(Math.min(quotient, 0) - 0.5);
        }
    }

    private static void reduce(double[] x, double[] k, double[] high, double[] low, double[] r, int length) {
        for (int i = 0; i < length; i++) {
            double most = x[i] - k[i] * Exponential.LN2_HIGH;
            double least = k[i] * Exponential.LN2_LOW;
            high[i] = most;
            low[i] = least;
            r[i] = most - least;
        }
    }

    private static void approximate(double[] r, double[] inner, int length) {
        for (int i = 0; i < length; i++) {
            double square = r[i] * r[i];
            inner[i] = Exponential.P3 + square * (Exponential.P4 + square * Exponential.P5);
        }
    }

    private static void correct(double[] r, double[] c, int length) {
        for (int i = 0; i < length; i++) {
            double square = r[i] * r[i];
            c[i] = r[i] - square * (Exponential.P1 + square * (Exponential.P2 + square * c[i]));
        }
    }

    private static void add(double[] high, double[] low, double[] r, double[] c, int length) {
        for (int i = 0; i < length; i++) {
            c[i] = 1 - (low[i] - r[i] * c[i] / (2 - c[i]) - high[i]);
        }
    }

    private void scale(int length) {
        for (int i = 0; i < length; i++) {
            results[i] = Exponential.hasPower(arguments[i], powers[i])
                    ? results[i] * Exponential.powerOfTwo((long) powers[i])
                    : Exponential.of(arguments[i]);
        }
    }
}
