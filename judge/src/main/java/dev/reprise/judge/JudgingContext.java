package dev.reprise.judge;

import dev.reprise.judge.stats.VoteRule;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** What a verdict is made from. */
record JudgingContext(Outcomes outcomes, JudgingRules rules) {

    List<Cell> resolve(Cells cells) {
        return cells.resolve(outcomes.sweeps(), outcomes.arms());
    }

    List<Arm> arms(Assertion assertion) {
        return assertion.arms(outcomes.sweeps(), outcomes.arms());
    }

    /** The numbers of seeds at which the rule looks, given how many there are. */
    List<Integer> looksWith(int available) {
        return rules.votes().with(available).stream().map(VoteRule.Look::seeds).toList();
    }

    /** Whether no look comes after one at so many seeds, of those that there are. */
    boolean isLast(int seeds) {
        return rules.votes().isFixed() || seeds >= rules.votes().mostSeeds();
    }

    /** {@code 9, 12, 20, 30 seeds}. */
    String looksText() {
        return rules.looks().stream().map(String::valueOf).collect(java.util.stream.Collectors.joining(", "))
                + " seeds";
    }

    /** How many seeds are missing at the next look. */
    int moreSeeds(int available) {
        return rules.looks().stream().filter(n -> n > available).findFirst().orElse(available) - available;
    }

    /** What so many more seeds take: {@code ; 4 more seeds (8 trials) lead to the next look}. */
    String costs(Assertion assertion, int more) {
        int trials = more * Math.max(1, arms(assertion).size());
        return Numbers.count(more, "more seed") + (trials == more ? "" : " (" + trials + " trials)");
    }

    /** The first rows of a table by seed. */
    static <T> List<T> first(SortedMap<Integer, T> rows, int n) {
        return new ArrayList<>(rows.values()).subList(0, Math.min(n, rows.size()));
    }
}
