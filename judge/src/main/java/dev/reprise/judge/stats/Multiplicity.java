package dev.reprise.judge.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Correction for many comparisons, as adjusted p values in the order given. */
public final class Multiplicity {

    private Multiplicity() {}

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
