package dev.reprise.kernel;

import static dev.reprise.kernel.VectorOperations.LANES;
import static dev.reprise.kernel.VectorOperations.SPECIES;

import jdk.incubator.vector.FloatVector;

/** A row to many, and many to one: a vector of columns after the other, through all rows; most rows here are short. */
final class VectorRows {

    private VectorRows() {}

    static void fill(float[] values, float[] into, int row, int rows, int columns) {
        for (int j = 0; j < columns; j += LANES) {
            FloatVector value = FloatVector.fromArray(SPECIES, values, j);
            int end = j + rows * row;
            for (int at = j; at < end; at += row) {
                value.intoArray(into, at);
            }
        }
    }

    static void add(float[] x, int row, int rows, int columns, float[] sums) {
        for (int j = 0; j < columns; j += LANES) {
            FloatVector sum = FloatVector.zero(SPECIES);
            int end = j + rows * row;
            for (int at = j; at < end; at += row) {
                sum = sum.add(FloatVector.fromArray(SPECIES, x, at));
            }
            sum.intoArray(sums, j);
        }
    }
}
