package dev.reprise.judge;

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

    /** The numbers of seeds at which the rule looks, given how many there are; at least one if there is any seed. */
    List<Integer> looksWith(int available) {
        List<Integer> looks = rules.looks();
        if (looks.size() == 1) {
            return List.of(Math.min(looks.get(0), available));
        }
        return looks.stream().filter(n -> n <= available).toList();
    }

    /** {@code 5, 9, 12 seeds}. */
    String looksText() {
        return rules.looks().stream().map(String::valueOf).collect(java.util.stream.Collectors.joining(", "))
                + " seeds";
    }

    /** How many seeds are missing at the next look. */
    int moreSeeds(int available) {
        return rules.looks().stream().filter(n -> n > available).findFirst().orElse(available) - available;
    }

    /** The first rows of a table by seed. */
    static <T> List<T> first(SortedMap<Integer, T> rows, int n) {
        return new ArrayList<>(rows.values()).subList(0, Math.min(n, rows.size()));
    }
}
