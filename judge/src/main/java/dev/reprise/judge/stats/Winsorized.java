package dev.reprise.judge.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Where one more value is expected, whatever a few values at either end are: trimmed mean and winsorized standard deviation with Student's t
 * of the values that are left (Tukey and McLaughlin, Sankhya A 25, 1963), the deviation as large as it would be of all values of a normal
 * distribution.
 */
public final class Winsorized {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    /** Two degrees of freedom at least. */
    private static final int LEAST = 3;

    private Winsorized() {}

    /** A quarter of so many values, but at least {@code least}, as far as enough are left. */
    public static int cut(int n, int least) {
        return Math.min(Math.max(least, n / 4), (n - LEAST) / 2);
    }

    /**
     * The interval that holds one more value at {@code level}. Its ends may be infinite.
     *
     * @param cut how many values at either end count no more than the next one, at least 0
     * @param extra variance that the new value has and these values have not
     * @param values at least {@code 2 * cut + 3}; those that are cut may be infinite
     * @throws IllegalArgumentException if there are fewer values, or one that is kept is not finite
     */
    public static Interval oneMore(double level, int cut, double extra, double... values) {
        int n = values.length;
        if (cut < 0 || n < 2 * cut + LEAST) {
            throw new IllegalArgumentException(n + " values are too few to cut " + cut + " at either end");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        Arrays.fill(sorted, 0, cut, sorted[cut]);
        Arrays.fill(sorted, n - cut, n, sorted[n - cut - 1]);
        double mean = Sample.of(Arrays.copyOfRange(sorted, cut, n - cut)).mean();
        double sd = Sample.of(sorted).sd() / normalDeviation(cut, n);
        double t = TDistribution.of(n - 2d * cut - 1).inverseSurvivalProbability((1 - level) / 2);
        double half = t * Math.hypot(sd * Math.sqrt(1 + 1d / n), Math.sqrt(extra));
        return new Interval(mean - half, mean + half);
    }

    /** Standard deviation of a standard normal variable that is winsorized at its quantiles (cut + 1/2) / n. */
    private static double normalDeviation(int cut, int n) {
        if (cut == 0) {
            return 1;
        }
        double share = (cut + 0.5) / n;
        double z = NORMAL.inverseSurvivalProbability(share);
        return Math.sqrt(1 - 2 * share - 2 * z * NORMAL.density(z) + 2 * share * z * z);
    }
}
