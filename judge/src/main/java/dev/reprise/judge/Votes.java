package dev.reprise.judge;

import dev.reprise.judge.stats.Binomials;
import dev.reprise.judge.stats.Interval;
import java.util.List;

/**
 * How seeds voted on one statement, in the order of the seeds.
 *
 * @param statement that they voted on, such as {@code lr=0.1 does better than lr=1}
 * @param cast 1 of a seed that bears it out, -1 of one that bears out its opposite, 0 of one that does neither
 * @param share of the seeds that bear it out, an estimate of the chance that a fresh seed does
 * @param interval of that chance: Clopper and Pearson's, exact, 95 %
 */
public record Votes(String statement, List<Integer> cast, double share, Interval interval) {

    private static final double LEVEL = 0.95;

    public Votes {
        cast = List.copyOf(cast);
    }

    /**
     * Counts votes.
     *
     * @param cast at least one, each 1, 0 or -1
     */
    public static Votes of(String statement, List<Integer> cast) {
        long won = cast.stream().filter(vote -> vote > 0).count();
        return new Votes(
                statement, cast, (double) won / cast.size(), Binomials.clopperPearson(won, cast.size(), LEVEL));
    }

    /** How many seeds bear the statement out. */
    public int won() {
        return (int) cast.stream().filter(vote -> vote > 0).count();
    }

    /** How many seeds bear out its opposite. */
    public int opposed() {
        return (int) cast.stream().filter(vote -> vote < 0).count();
    }
}
