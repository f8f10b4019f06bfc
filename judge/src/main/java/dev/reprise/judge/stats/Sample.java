package dev.reprise.judge.stats;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Mean and spread of independent finite values, and what Student's t says of them.
 *
 * @param n how many values
 * @param mean arithmetic mean
 * @param sd standard deviation with divisor n-1; 0 for a single value
 */
public record Sample(int n, double mean, double sd) {

    /**
     * @throws IllegalArgumentException if there is no value, or one that is not finite
     */
    public static Sample of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("A sample needs at least one value");
        }
        double scale = 0;
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("A sample takes finite values, not " + value);
            }
            scale = Math.max(scale, Math.abs(value));
        }
        // A power of two, which changes no digit, keeps sums and squares of any finite values finite and above zero.
        double unit = scale == 0 ? 1 : Math.scalb(1.0, Math.max(Math.min(Math.getExponent(scale), 1022), -1022));
        double mean = 0;
        for (double value : values) {
            mean += value / unit / values.length;
        }
        double squares = 0;
        double rest = 0;
        for (double value : values) {
            double off = value / unit - mean;
            squares += off * off;
            rest += off;
        }
        mean += rest / values.length;
        double variance =
                values.length == 1 ? 0 : Math.max(0, squares - rest * rest / values.length) / (values.length - 1);
        return new Sample(values.length, mean * unit, Math.min(Double.MAX_VALUE, Math.sqrt(variance) * unit));
    }

    /** Half width of the two-sided interval of the mean at {@code level}; infinite for a single value. */
    public double meanHalfWidth(double level) {
        return n < 2 ? Double.POSITIVE_INFINITY : quantile(level) * sd / Math.sqrt(n);
    }

    /**
     * Half width of the interval that holds one more value at {@code level} (Hahn and Meeker, Statistical Intervals, 1991):
     * {@code t * sqrt(s^2 (1 + 1/n) + extra)}.
     *
     * @param extra variance that the new value has and these values have not
     */
    public double predictionHalfWidth(double level, double extra) {
        return n < 2 ? Double.POSITIVE_INFINITY : quantile(level) * error(extra);
    }

    /** One-sided p of the hypothesis that the true mean is at most {@code bound}. */
    public double pMeanAtMost(double bound) {
        return tail(mean - bound, sd / Math.sqrt(n));
    }

    /** One-sided p of the hypothesis that the true mean is at least {@code bound}. */
    public double pMeanAtLeast(double bound) {
        return tail(bound - mean, sd / Math.sqrt(n));
    }

    /**
     * Two one-sided tests (Schuirmann, J. Pharmacokinet. Biopharm. 15, 1987): p of the hypothesis that the true mean is not
     * strictly between {@code -margin} and {@code margin}.
     */
    public double tostP(double margin) {
        return Math.max(pMeanAtMost(-margin), pMeanAtLeast(margin));
    }

    /** Of one more value against the mean of these. */
    private double error(double extra) {
        return Math.hypot(sd * Math.sqrt(1 + 1d / n), Math.sqrt(extra));
    }

    private double quantile(double level) {
        return TDistribution.of(n - 1d).inverseSurvivalProbability((1 - level) / 2);
    }

    private double tail(double distance, double error) {
        if (n < 2) {
            return 1;
        }
        if (error == 0) {
            return distance > 0 ? 0 : 1;
        }
        if (!Double.isFinite(distance) || !Double.isFinite(error)) {
            return 1; // beyond the range of numbers nothing is known
        }
        return TDistribution.of(n - 1d).survivalProbability(distance / error);
    }
}
