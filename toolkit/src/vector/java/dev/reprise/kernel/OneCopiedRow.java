package dev.reprise.kernel;

import static dev.reprise.kernel.VectorOperations.INTS;
import static dev.reprise.kernel.VectorOperations.LANES;
import static dev.reprise.kernel.VectorOperations.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;

/** {@link OneRow} of copies: factors as bits, and values two vectors apart. */
final class OneCopiedRow {

    private OneCopiedRow() {}

    /** Two vectors of columns. */
    static void wide(int[] a, int aAt, float[] x, int terms, Product p, int row, int cAt) {
        float[] c = p.c();
        FloatVector left0 = VectorProducts.start(p, row, cAt);
        FloatVector right0 = VectorProducts.start(p, row, cAt + LANES);
        for (int t = 0; t < terms; t++) {
            int q = aAt + t;
            int o = 2 * LANES * t;
            FloatVector left = FloatVector.fromArray(SPECIES, x, o);
            FloatVector right = FloatVector.fromArray(SPECIES, x, o + LANES);
            FloatVector w0 = IntVector.broadcast(INTS, a[q]).reinterpretAsFloats();
            left0 = w0.fma(left, left0);
            right0 = w0.fma(right, right0);
        }
        left0.intoArray(c, cAt);
        right0.intoArray(c, cAt + LANES);
    }

    /** One vector of columns. */
    static void narrow(int[] a, int aAt, float[] x, int terms, Product p, int row, int cAt) {
        float[] c = p.c();
        FloatVector left0 = VectorProducts.start(p, row, cAt);
        for (int t = 0; t < terms; t++) {
            int q = aAt + t;
            int o = 2 * LANES * t;
            FloatVector left = FloatVector.fromArray(SPECIES, x, o);
            FloatVector w0 = IntVector.broadcast(INTS, a[q]).reinterpretAsFloats();
            left0 = w0.fma(left, left0);
        }
        left0.intoArray(c, cAt);
    }
}
