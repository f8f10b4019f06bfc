package dev.reprise.judge;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * The votes of the seeds on one statement.
 *
 * @param holds the statement, such as {@code activation=RELU does better than activation=TANH}
 * @param reversed what is true of a seed that votes against it
 * @param votes by seed: 1 for, -1 against, 0 for neither
 * @param estimates by seed: the value or difference that the vote rests on
 * @param detail what was measured in the first so many seeds, such as {@code by 3.2 points on average}
 */
record Ballot(
        String holds,
        String reversed,
        SortedMap<Integer, Integer> votes,
        SortedMap<Integer, Double> estimates,
        Function<Collection<Double>, String> detail) {

    static <T> SortedMap<Integer, Integer> votes(SortedMap<Integer, T> rows, ToIntFunction<T> vote) {
        var votes = new TreeMap<Integer, Integer>();
        rows.forEach((seed, row) -> votes.put(seed, vote.applyAsInt(row)));
        return votes;
    }

    static <T> SortedMap<Integer, Double> estimates(SortedMap<Integer, T> rows, Function<T, Double> estimate) {
        var estimates = new TreeMap<Integer, Double>();
        rows.forEach((seed, row) -> estimates.put(seed, estimate.apply(row)));
        return estimates;
    }

    /** What a seed cast; nothing if it is not there. */
    int of(int seed) {
        return votes.getOrDefault(seed, 0);
    }
}
