package dev.reprise.judge;

import dev.reprise.judge.stats.VoteRule;
import java.util.List;

/**
 * How many seeds a verdict may use, and what was run.
 *
 * @param votes the rule on votes with its looks
 * @param protocol of the trials
 * @param holdsWhenScaled whether the claim's author says that it holds on a scaled run
 * @param substitutes the data sets of the report that others stood in for
 */
public record JudgingRules(VoteRule votes, Protocol protocol, boolean holdsWhenScaled, List<String> substitutes) {

    /** With which a claim can just be confirmed. */
    private static final int FEW = 5;

    public JudgingRules {
        substitutes = List.copyOf(substitutes);
    }

    /**
     * One look at a fixed number of seeds. Below five seeds nothing is confirmed: three of three are borne out by half of all seeds with
     * p = 0.125, and the reason says so.
     *
     * @throws IllegalArgumentException if {@code seeds} is not positive
     */
    public static JudgingRules quick(int seeds) {
        if (seeds < 1) {
            throw new IllegalArgumentException("A verdict needs at least one seed, not " + seeds);
        }
        return new JudgingRules(VoteRule.fixed(seeds), Protocol.FULL, false, List.of());
    }

    /** Up to four looks, at 9, 12, 20 and 30 seeds, after which no verdict is open. */
    public static JudgingRules full() {
        return new JudgingRules(VoteRule.SEQUENTIAL, Protocol.FULL, false, List.of());
    }

    /** One look at five seeds, for what is too expensive to train more often. */
    public static JudgingRules expensive() {
        return quick(FEW);
    }

    /** The same for trials of another protocol, and what the claim's author says of scaled runs. */
    public JudgingRules on(Protocol protocol, boolean holdsWhenScaled) {
        return new JudgingRules(votes, protocol, holdsWhenScaled, substitutes);
    }

    /** The same for trials that read something else in place of these data sets. */
    public JudgingRules without(List<String> datasets) {
        return new JudgingRules(votes, protocol, holdsWhenScaled, datasets);
    }

    /** The numbers of seeds at which it may stop, ascending. */
    public List<Integer> looks() {
        return votes.looks().stream().map(VoteRule.Look::seeds).toList();
    }

    /** What one look of several may spend of the 5 %. */
    double levelPerLook() {
        return VoteRule.ALPHA / votes.looks().size();
    }
}
