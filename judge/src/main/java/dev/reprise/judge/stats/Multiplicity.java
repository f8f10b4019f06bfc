package dev.reprise.judge.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Corrections for many comparisons, as adjusted p values in the order given. */
public final class Multiplicity {

    private Multiplicity() {}

    /** Holm's step-down procedure (Scand. J. Statist. 6, 1979); controls the chance of any false rejection. */
    public static double[] holm(double... p) {
        int[] order = ascending(p);
        double[] adjusted = new double[p.length];
        double least = 0;
        for (int i = 0; i < order.length; i++) {
            least = Math.max(least, Math.min(1, (p.length - i) * p[order[i]]));
            adjusted[order[i]] = least;
        }
        return adjusted;
    }

    /** Benjamini and Hochberg's step-up procedure (JRSS B 57, 1995); controls the share of false rejections. */
    public static double[] benjaminiHochberg(double... p) {
        int[] order = ascending(p);
        double[] adjusted = new double[p.length];
        double most = 1;
        for (int i = order.length - 1; i >= 0; i--) {
            most = Math.min(most, p[order[i]] * p.length / (i + 1));
            adjusted[order[i]] = most;
        }
        return adjusted;
    }

    private static int[] ascending(double[] p) {
        return IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
