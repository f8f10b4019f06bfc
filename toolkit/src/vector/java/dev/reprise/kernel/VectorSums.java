package dev.reprise.kernel;

import static dev.reprise.kernel.VectorOperations.LANES;
import static dev.reprise.kernel.VectorOperations.SPECIES;

import jdk.incubator.vector.FloatVector;

/** Partial sums by lanes: whole blocks of them on vectors, half a block after the other where vectors are shorter; then the rest. */
final class VectorSums {

    private VectorSums() {}

    static void addLanes(float[] x, int at, int length, float[] lanes) {
        int whole = length / Lanes.COUNT * Lanes.COUNT;
        for (int half = 0; half < Lanes.COUNT; half += LANES) {
            FloatVector sum = FloatVector.fromArray(SPECIES, lanes, half);
            for (int k = half; k < whole; k += Lanes.COUNT) {
                sum = sum.add(FloatVector.fromArray(SPECIES, x, at + k));
            }
            sum.intoArray(lanes, half);
        }
        for (int k = whole; k < length; k++) {
            lanes[k - whole] += x[at + k];
        }
    }

    static void addProducts(float[] g, float gMean, float[] x, float xMean, int at, int length, float[] lanes) {
        int whole = length / Lanes.COUNT * Lanes.COUNT;
        for (int half = 0; half < Lanes.COUNT; half += LANES) {
            FloatVector sum = FloatVector.fromArray(SPECIES, lanes, half);
            for (int k = half; k < whole; k += Lanes.COUNT) {
                FloatVector left = FloatVector.fromArray(SPECIES, g, at + k).sub(gMean);
                FloatVector right = FloatVector.fromArray(SPECIES, x, at + k).sub(xMean);
                sum = left.fma(right, sum);
            }
            sum.intoArray(lanes, half);
        }
        for (int k = whole; k < length; k++) {
            lanes[k - whole] = Math.fma(g[at + k] - gMean, x[at + k] - xMean, lanes[k - whole]);
        }
    }
}
