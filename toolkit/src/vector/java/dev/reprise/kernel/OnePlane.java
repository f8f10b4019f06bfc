package dev.reprise.kernel;

import static dev.reprise.kernel.VectorOperations.SPECIES;

import jdk.incubator.vector.FloatVector;

/** Adds products of one plane with one or two taps to its partial sums. The values are copies, as in {@link SixPlanes}. */
final class OnePlane {

    private OnePlane() {}

    /** Two taps; partial sums of a plane are {@code plane} apart. */
    static void two(
            float[] g, int gAt, Correlation c, int firstAt, int secondAt, int sumsAt, int plane, int from, int to) {
        float[] x = c.x();
        float[] sums = c.sums();
        int[] xPlaces = c.xPlaces();
        FloatVector first0 = FloatVector.fromArray(SPECIES, sums, sumsAt);
        FloatVector second0 = FloatVector.fromArray(SPECIES, sums, sumsAt + Lanes.COUNT);
        for (int k = from; k < to; k++) {
            int q = gAt + (k - from) * Lanes.COUNT;
            int o = xPlaces[k];
            FloatVector first = FloatVector.fromArray(SPECIES, x, firstAt + o);
            FloatVector second = FloatVector.fromArray(SPECIES, x, secondAt + o);
            FloatVector g0 = FloatVector.fromArray(SPECIES, g, q);
            first0 = g0.fma(first, first0);
            second0 = g0.fma(second, second0);
        }
        first0.intoArray(sums, sumsAt);
        second0.intoArray(sums, sumsAt + Lanes.COUNT);
    }

    /** One tap; partial sums of a plane are {@code plane} apart. */
    static void one(float[] g, int gAt, Correlation c, int firstAt, int sumsAt, int plane, int from, int to) {
        float[] x = c.x();
        float[] sums = c.sums();
        int[] xPlaces = c.xPlaces();
        FloatVector first0 = FloatVector.fromArray(SPECIES, sums, sumsAt);
        for (int k = from; k < to; k++) {
            int q = gAt + (k - from) * Lanes.COUNT;
            int o = xPlaces[k];
            FloatVector first = FloatVector.fromArray(SPECIES, x, firstAt + o);
            FloatVector g0 = FloatVector.fromArray(SPECIES, g, q);
            first0 = g0.fma(first, first0);
        }
        first0.intoArray(sums, sumsAt);
    }
}
