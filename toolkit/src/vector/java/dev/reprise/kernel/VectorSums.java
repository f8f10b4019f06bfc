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
            addHalf(x, at + half, at + whole, lanes, half);
        }
        for (int k = whole; k < length; k++) {
            lanes[k - whole] += x[at + k];
        }
    }

    /** A method of its own: the JVM's compiler keeps a sum in a register through one loop, not through two. */
    private static void addHalf(float[] x, int from, int to, float[] lanes, int half) {
        FloatVector sum = FloatVector.fromArray(SPECIES, lanes, half);
        for (int k = from; k < to; k += Lanes.COUNT) {
            sum = sum.add(FloatVector.fromArray(SPECIES, x, k));
        }
        sum.intoArray(lanes, half);
    }

    static void addProducts(float[] g, float gMean, float[] x, float xMean, int at, int length, float[] lanes) {
        int whole = length / Lanes.COUNT * Lanes.COUNT;
        for (int half = 0; half < Lanes.COUNT; half += LANES) {
            addHalfOfProducts(g, gMean, x, xMean, at + half, at + whole, lanes, half);
        }
        for (int k = whole; k < length; k++) {
            lanes[k - whole] = Math.fma(g[at + k] - gMean, x[at + k] - xMean, lanes[k - whole]);
        }
    }

    private static void addHalfOfProducts(
            float[] g, float gMean, float[] x, float xMean, int from, int to, float[] lanes, int half) {
        FloatVector sum = FloatVector.fromArray(SPECIES, lanes, half);
        for (int k = from; k < to; k += Lanes.COUNT) {
            FloatVector left = FloatVector.fromArray(SPECIES, g, k).sub(gMean);
            FloatVector right = FloatVector.fromArray(SPECIES, x, k).sub(xMean);
            sum = left.fma(right, sum);
        }
        sum.intoArray(lanes, half);
    }
}
