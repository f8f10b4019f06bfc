package dev.reprise.sample.homework5;

import java.util.OptionalInt;

/**
 * A column of Tables 1 and 5: {@code 1-linear}, {@code 1-conv}, {@code 2-conv-2-linear} and the like.
 *
 * @param convolutions before the linear layers
 * @param twoLinear whether a dense layer stands before the output
 */
record Column(int convolutions, boolean twoLinear) {

    static Column of(String text) {
        int convolutions = text.contains("conv") ? Integer.parseInt(text.substring(0, text.indexOf('-'))) : 0;
        return new Column(convolutions, text.endsWith("2-linear"));
    }

    /** The dense layer of so many neurons, if there is one. */
    OptionalInt dense(int neurons) {
        return twoLinear ? OptionalInt.of(neurons) : OptionalInt.empty();
    }
}
