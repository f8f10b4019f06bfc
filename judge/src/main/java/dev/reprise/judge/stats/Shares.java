package dev.reprise.judge.stats;

import org.apache.commons.statistics.inference.FisherExactTest;

/** Two shares side by side. */
public final class Shares {

    private Shares() {}

    /**
     * Fisher's exact test, two-sided (J. R. Stat. Soc. 85, 1922): the chance of shares as different or more if both are of one and the
     * same chance.
     *
     * @param won of {@code of} in the first sample
     * @param otherWon of {@code otherOf} in the second
     * @throws IllegalArgumentException if a sample is empty, or a count is not 0 to its size
     */
    public static double same(int won, int of, int otherWon, int otherOf) {
        if (of < 1 || otherOf < 1 || won < 0 || won > of || otherWon < 0 || otherWon > otherOf) {
            throw new IllegalArgumentException(
                    won + " of " + of + " and " + otherWon + " of " + otherOf + " are no two shares");
        }
        int sum = won + otherWon;
        if (sum == 0 || sum == of + otherOf) {
            return 1; // there is one table only
        }
        int[][] table = {{won, of - won}, {otherWon, otherOf - otherWon}};
        return FisherExactTest.withDefaults().test(table).getPValue();
    }
}
