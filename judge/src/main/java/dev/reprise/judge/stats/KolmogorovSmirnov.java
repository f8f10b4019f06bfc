package dev.reprise.judge.stats;

import java.util.Arrays;

/**
 * The two-sided test of Kolmogorov and Smirnov whether two samples come from one distribution. The chance is exact for samples of any
 * size and with ties: it is the share of all ways to deal the pooled values to the two samples that give a distance as large (as in
 * Schröer and Trenkler, Comput. Stat. Data Anal. 20, 1995). Only the order of values counts: NaN is above all others, and equal to
 * itself.
 *
 * @param distance the largest difference of the two empirical distribution functions, 0..1
 * @param p chance of a distance as large or larger if both samples come from one distribution
 */
public record KolmogorovSmirnov(double distance, double p) {

    /**
     * Compares two samples.
     *
     * @throws IllegalArgumentException if one of them is empty
     */
    public static KolmogorovSmirnov of(double[] one, double[] other) {
        if (one.length == 0 || other.length == 0) {
            throw new IllegalArgumentException("Each of the two samples needs a value");
        }
        double[] a = sorted(one);
        double[] b = sorted(other);
        // Whole numbers, so that distances which are equal compare as equal: the difference times n times m.
        boolean[] ends = new boolean[a.length + b.length + 1];
        long largest = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            double value = j == b.length || i < a.length && Double.compare(a[i], b[j]) <= 0 ? a[i] : b[j];
            while (i < a.length && Double.compare(a[i], value) == 0) {
                i++;
            }
            while (j < b.length && Double.compare(b[j], value) == 0) {
                j++;
            }
            ends[i + j] = true;
            largest = Math.max(largest, difference(i, j, a.length, b.length));
        }
        double distance = largest / ((double) a.length * b.length);
        return new KolmogorovSmirnov(distance, chance(a.length, b.length, ends, largest));
    }

    /** Sorted, with one zero and one NaN. */
    private static double[] sorted(double... values) {
        double[] copy = Arrays.stream(values).map(value -> value + 0.0).toArray();
        Arrays.sort(copy);
        return copy;
    }

    private static long difference(int i, int j, int n, int m) {
        return Math.abs((long) i * m - (long) j * n);
    }

    /**
     * The chance that the path of a random deal is somewhere as far off. After i + j values, of which i went to the first sample, the
     * last one went there with chance i / (i + j).
     */
    private static double chance(int n, int m, boolean[] ends, long least) {
        if (least == 0) {
            return 1;
        }
        double[] reached = new double[m + 1];
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                double before = i == 0 || j == 0
                        ? i + j == 0 ? 0 : i == 0 ? reached[j - 1] : reached[j]
                        : (i * reached[j] + j * reached[j - 1]) / (i + j);
                reached[j] = ends[i + j] && difference(i, j, n, m) >= least ? 1 : before;
            }
        }
        return reached[m];
    }
}
