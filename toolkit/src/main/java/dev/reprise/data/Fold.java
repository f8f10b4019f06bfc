package dev.reprise.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One round of cross-validation.
 *
 * @param train what to learn from
 * @param validation what was held out
 */
public record Fold(Samples train, Samples validation) {

    static List<Fold> of(Samples samples, int k, long seed) {
        int n = samples.size();
        if (k < 2 || k > n) {
            throw new IllegalArgumentException("Folds must number from 2 to " + n + ", not " + k);
        }
        int[] order = Shuffle.permutation(n, seed, 0);
        List<Fold> folds = new ArrayList<>(k);
        for (int fold = 0; fold < k; fold++) {
            int from = (int) ((long) n * fold / k);
            int to = (int) ((long) n * (fold + 1) / k);
            int[] rest = Arrays.copyOf(order, n - (to - from));
            System.arraycopy(order, to, rest, from, n - to);
            folds.add(new Fold(samples.select(rest), samples.select(Arrays.copyOfRange(order, from, to))));
        }
        return List.copyOf(folds);
    }
}
