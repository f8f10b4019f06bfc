package dev.reprise.judge;

import dev.reprise.judge.stats.SignRule;
import java.util.List;

/**
 * How many seeds a verdict may use, and what was run.
 *
 * @param votes the sign rule with its looks
 * @param protocol of the trials
 * @param holdsWhenScaled whether the claim's author says that it holds on a scaled run
 */
public record JudgingRules(SignRule votes, Protocol protocol, boolean holdsWhenScaled) {

    /**
     * One look at a fixed number of seeds. Below five seeds the sign rule accepts nothing: three of three happen by chance in
     * 12.5 % of cases, and the reason says so.
     *
     * @throws IllegalArgumentException if {@code seeds} is not positive
     */
    public static JudgingRules quick(int seeds) {
        if (seeds < 1) {
            throw new IllegalArgumentException("A verdict needs at least one seed, not " + seeds);
        }
        return new JudgingRules(SignRule.fixed(seeds), Protocol.FULL, false);
    }

    /** Up to three looks, at 5, 9 and 12 seeds. */
    public static JudgingRules full() {
        return new JudgingRules(SignRule.SEQUENTIAL, Protocol.FULL, false);
    }

    /** The same for trials of another protocol, and what the claim's author says of scaled runs. */
    public JudgingRules on(Protocol protocol, boolean holdsWhenScaled) {
        return new JudgingRules(votes, protocol, holdsWhenScaled);
    }

    /** The numbers of seeds at which it may stop, ascending. */
    public List<Integer> looks() {
        return votes.looks().stream().map(SignRule.Look::seeds).toList();
    }

    /** What one look of several may spend of the 5 %. */
    double levelPerLook() {
        return SignRule.ALPHA / votes.looks().size();
    }
}
