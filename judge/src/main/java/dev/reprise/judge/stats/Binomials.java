package dev.reprise.judge.stats;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** Exact binomial probabilities and bounds. */
public final class Binomials {

    private Binomials() {}

    /** The chance of at least {@code count} successes in {@code trials} of probability {@code p}. */
    public static double atLeast(int count, int trials, double p) {
        return count <= 0 ? 1 : BinomialDistribution.of(trials, p).survivalProbability(count - 1);
    }

    /** The chance of at most {@code count} successes in {@code trials} of probability {@code p}. */
    public static double atMost(int count, int trials, double p) {
        return count < 0 ? 0 : BinomialDistribution.of(trials, p).cumulativeProbability(count);
    }

    /**
     * Two-sided Clopper-Pearson interval of a probability (Clopper and Pearson, Biometrika 26, 1934).
     *
     * @param successes 0..trials
     * @param trials at least 1
     * @param level such as 0.95
     */
    public static Interval clopperPearson(long successes, long trials, double level) {
        double tail = (1 - level) / 2;
        double low = successes == 0
                ? 0
                : BetaDistribution.of(successes, trials - successes + 1d).inverseCumulativeProbability(tail);
        double high = successes == trials
                ? 1
                : BetaDistribution.of(successes + 1d, trials - (double) successes)
                        .inverseSurvivalProbability(tail);
        return new Interval(low, high);
    }

    /**
     * The central band in which the share of successes falls when every one of {@code trials} succeeds with probability
     * {@code p}: the shortest tails of integer counts that leave at most {@code 1 - level} outside.
     */
    public static Interval band(int trials, double p, double level) {
        var counts = BinomialDistribution.of(trials, p);
        double tail = (1 - level) / 2;
        return new Interval(
                counts.inverseCumulativeProbability(tail) / (double) trials,
                counts.inverseSurvivalProbability(tail) / (double) trials);
    }
}
