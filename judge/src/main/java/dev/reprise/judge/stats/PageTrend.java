package dev.reprise.judge.stats;

import java.util.Arrays;

/**
 * Page's L, the test of an order stated in advance among k treatments in n blocks (Page, JASA 58, 1963), with its exact null
 * distribution. Ties get the ranks that speak against the trend, so that the test stays valid with them.
 */
public final class PageTrend {

    private static final int MOST_TREATMENTS = 14;

    private PageTrend() {}

    /**
     * L of blocks of values, each in the order in which the trend claims that they rise.
     *
     * @throws IllegalArgumentException if the blocks differ in length, or have fewer than 2 or more than 14 values
     */
    public static int statistic(double[][] blocks) {
        int l = 0;
        for (double[] block : blocks) {
            int[] ranks = adverseRanks(block);
            for (int i = 0; i < ranks.length; i++) {
                l += (i + 1) * ranks[i];
            }
        }
        return l;
    }

    /** The exact chance of an L of at least {@code l} when every order within a block is equally likely. */
    public static double p(int l, int treatments, int blocks) {
        double[] one = blockDistribution(treatments);
        int least = treatments * (treatments + 1) * (treatments + 2) / 6;
        double[] possible = Arrays.copyOfRange(one, least, one.length);
        double[] sum = {1};
        for (int b = 0; b < blocks; b++) {
            sum = convolve(sum, possible);
        }
        double p = 0;
        for (int i = sum.length - 1; i >= Math.max(0, l - blocks * least); i--) {
            p += sum[i];
        }
        return Math.min(1, p);
    }

    private static int[] adverseRanks(double[] block) {
        check(block.length);
        int[] ranks = new int[block.length];
        for (int i = 0; i < block.length; i++) {
            int rank = 1;
            for (int j = 0; j < block.length; j++) {
                int order = Double.compare(block[j], block[i]);
                if (order < 0 || (order == 0 && j > i)) {
                    rank++;
                }
            }
            ranks[i] = rank;
        }
        return ranks;
    }

    /** Chance of every sum of position times rank over all orders of one block, by the set of ranks already given. */
    private static double[] blockDistribution(int k) {
        check(k);
        int most = k * (k + 1) * (2 * k + 1) / 6;
        double[][] bySet = new double[1 << k][];
        bySet[0] = new double[most + 1];
        bySet[0][0] = 1;
        for (int set = 0; set < bySet.length - 1; set++) {
            int position = Integer.bitCount(set) + 1;
            for (int rank = 1; rank <= k; rank++) {
                int next = set | 1 << (rank - 1);
                if (next == set) {
                    continue;
                }
                if (bySet[next] == null) {
                    bySet[next] = new double[most + 1];
                }
                int step = position * rank;
                for (int sum = 0; sum + step <= most; sum++) {
                    bySet[next][sum + step] += bySet[set][sum] / (k - position + 1);
                }
            }
            bySet[set] = new double[0];
        }
        return bySet[bySet.length - 1];
    }

    private static double[] convolve(double[] a, double[] b) {
        double[] sum = new double[a.length + b.length - 1];
        Arrays.fill(sum, 0);
        for (int i = 0; i < a.length; i++) {
            if (a[i] == 0) {
                continue;
            }
            for (int j = 0; j < b.length; j++) {
                sum[i + j] += a[i] * b[j];
            }
        }
        return sum;
    }

    private static void check(int treatments) {
        if (treatments < 2 || treatments > MOST_TREATMENTS) {
            throw new IllegalArgumentException(
                    "A trend needs 2 to " + MOST_TREATMENTS + " values to rise along, not " + treatments);
        }
    }
}
