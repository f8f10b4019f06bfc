package dev.reprise.sample.mva2020;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Neurons of hidden layers, written as {@code 100-150}.
 *
 * @param neurons of each layer, from the input on
 */
record Widths(List<Integer> neurons) {

    Widths {
        neurons = List.copyOf(neurons);
    }

    static Widths of(String text) {
        return new Widths(Stream.of(text.split("-")).map(Integer::valueOf).toList());
    }

    int[] toArray() {
        return neurons.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public String toString() {
        return neurons.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }
}
