package dev.reprise.kernel;

import static dev.reprise.kernel.VectorOperations.INTS;
import static dev.reprise.kernel.VectorOperations.LANES;
import static dev.reprise.kernel.VectorOperations.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;

/** {@link OneRow} of copies: factors as bits, and values vector by vector. */
final class OneCopiedRow {

    private OneCopiedRow() {}

    /** Four vectors of columns. */
    static void widest(int[] a, int aAt, float[] x, int terms, Product p, int row, int cAt) {
        float[] c = p.c();
        VectorProducts.begin(p, row, 1, cAt);
        FloatVector sum0 = FloatVector.fromArray(SPECIES, c, cAt);
        FloatVector sum1 = FloatVector.fromArray(SPECIES, c, cAt + LANES);
        FloatVector sum2 = FloatVector.fromArray(SPECIES, c, cAt + 2 * LANES);
        FloatVector sum3 = FloatVector.fromArray(SPECIES, c, cAt + 3 * LANES);
        for (int t = 0; t < terms; t++) {
            int q = aAt + t;
            int o = 4 * LANES * t;
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, o);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, o + LANES);
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, o + 2 * LANES);
            FloatVector x3 = FloatVector.fromArray(SPECIES, x, o + 3 * LANES);
            FloatVector w0 = IntVector.broadcast(INTS, a[q]).reinterpretAsFloats();
            sum0 = w0.fma(x0, sum0);
            sum1 = w0.fma(x1, sum1);
            sum2 = w0.fma(x2, sum2);
            sum3 = w0.fma(x3, sum3);
        }
        sum0.intoArray(c, cAt);
        sum1.intoArray(c, cAt + LANES);
        sum2.intoArray(c, cAt + 2 * LANES);
        sum3.intoArray(c, cAt + 3 * LANES);
    }

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
            int o = LANES * t;
            FloatVector left = FloatVector.fromArray(SPECIES, x, o);
            FloatVector w0 = IntVector.broadcast(INTS, a[q]).reinterpretAsFloats();
            left0 = w0.fma(left, left0);
        }
        left0.intoArray(c, cAt);
    }
}
