package dev.reprise.sample.padova2020;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Neurons or filters of each layer, written as {@code 16-64}.
 *
 * @param ofLayers from the input on
 */
record Sizes(List<Integer> ofLayers) {

    Sizes {
        ofLayers = List.copyOf(ofLayers);
    }

    static Sizes of(Integer... ofLayers) {
        return new Sizes(List.of(ofLayers));
    }

    static Sizes of(String text) {
        return new Sizes(Stream.of(text.split("-")).map(Integer::valueOf).toList());
    }

    @Override
    public String toString() {
        return ofLayers.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }
}
