package dev.reprise.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Parameters of one kind of one layer.
 *
 * @param kind what they are
 * @param dimensions of the array that they make, row-major
 */
public record ParameterSpec(Kind kind, List<Integer> dimensions) {

    /** What parameters are. */
    public enum Kind {
        /** Of a dense layer {@code [input][output]}; of a convolution {@code [filter][channel][row][column]}. */
        WEIGHTS,
        /** One per output or filter. */
        BIASES,
        /** The scale of batch normalisation, per channel. */
        GAMMA,
        /** The shift of batch normalisation, per channel. */
        BETA
    }

    /** Takes an immutable copy. */
    public ParameterSpec {
        dimensions = List.copyOf(dimensions);
    }

    /** How many they are. */
    public int size() {
        return dimensions.stream().reduce(1, Math::multiplyExact);
    }

    static List<ParameterSpec> of(List<Integer> weights, int outputs, boolean bias) {
        var specs = new ArrayList<ParameterSpec>();
        specs.add(new ParameterSpec(Kind.WEIGHTS, weights));
        if (bias) {
            specs.add(new ParameterSpec(Kind.BIASES, List.of(outputs)));
        }
        return specs;
    }
}
