package dev.reprise.judge;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** A known truth from which synthetic results are drawn. */
enum Truth {
    NORMAL("normal"),
    BIMODAL("bimodal: seeds fail"),
    BINOMIAL("binomial: 1000 answers"),
    HEAVY("heavy tails: t, 3 d.f.");

    static final int ANSWERS = 1000;
    static final double SCALE = 0.01;
    /** A failed seed is this much worse. */
    static final double FAILURE = 0.3;

    private final String words;

    Truth(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Noise of median 0, in units of its standard deviation; binomial noise is that of shares of 90 %. */
    double noise(Draws random) {
        return switch (this) {
            case NORMAL, BIMODAL -> random.nextGaussian();
            case HEAVY -> t3(random) / Math.sqrt(3);
            case BINOMIAL -> (share(random, 0.9) - 0.9) / sd();
        };
    }

    /** Standard deviation of one result. */
    double sd() {
        return this == BINOMIAL ? Math.sqrt(0.9 * 0.1 / ANSWERS) : SCALE;
    }

    /** By how much a seed is on the claim's side: positive with probability {@code win}. */
    double ahead(Draws random, double win) {
        return switch (this) {
            case NORMAL ->
                SCALE * (random.nextGaussian() + NormalDistribution.of(0, 1).inverseCumulativeProbability(win));
            case HEAVY -> SCALE * (t3(random) + TDistribution.of(3).inverseCumulativeProbability(win));
            case BIMODAL ->
                random.nextDouble() < win
                        ? SCALE * (0.01 + Math.abs(random.nextGaussian()))
                        : -FAILURE - SCALE * Math.abs(random.nextGaussian());
            case BINOMIAL -> share(random, 0.9 + 0.0005 + difference(win)) - share(random, 0.9) - 0.0005;
        };
    }

    /** True difference of two shares of which the first is larger with probability {@code win}. */
    private static double difference(double win) {
        return NormalDistribution.of(0, Math.sqrt(2 * 0.9 * 0.1 / ANSWERS)).inverseCumulativeProbability(win);
    }

    /** The normal approximation is off by less than a hundredth of a standard deviation here, and a thousand times as fast. */
    private static double share(Draws random, double p) {
        double right = Math.rint(ANSWERS * p + random.nextGaussian() * Math.sqrt(ANSWERS * p * (1 - p)));
        return Math.max(0, Math.min(ANSWERS, right)) / ANSWERS;
    }

    private static double t3(Draws random) {
        double a = random.nextGaussian();
        double b = random.nextGaussian();
        double c = random.nextGaussian();
        return random.nextGaussian() / Math.sqrt((a * a + b * b + c * c) / 3);
    }
}
