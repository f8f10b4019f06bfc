package dev.reprise.kernel;

import static dev.reprise.kernel.VectorOperations.LANES;
import static dev.reprise.kernel.VectorOperations.SPECIES;

import jdk.incubator.vector.FloatVector;

/** Adds products to one row. */
final class OneRow {

    private OneRow() {}

    /** Two vectors of columns. */
    static void wide(Product p, int row, int aAt, int xAt, int cAt, int from, int to) {
        float[] a = p.a();
        float[] x = p.x();
        float[] c = p.c();
        int[] aTerms = p.aTerms();
        int[] xTerms = p.xTerms();
        FloatVector left0 = VectorProducts.start(p, row, cAt);
        FloatVector right0 = VectorProducts.start(p, row, cAt + LANES);
        for (int t = from; t < to; t++) {
            int q = aTerms[t];
            int o = xAt + xTerms[t];
            FloatVector left = FloatVector.fromArray(SPECIES, x, o);
            FloatVector right = FloatVector.fromArray(SPECIES, x, o + LANES);
            FloatVector w0 = FloatVector.broadcast(SPECIES, a[aAt + q]);
            left0 = w0.fma(left, left0);
            right0 = w0.fma(right, right0);
        }
        left0.intoArray(c, cAt);
        right0.intoArray(c, cAt + LANES);
    }

    /** One vector of columns. */
    static void narrow(Product p, int row, int aAt, int xAt, int cAt, int from, int to) {
        float[] a = p.a();
        float[] x = p.x();
        float[] c = p.c();
        int[] aTerms = p.aTerms();
        int[] xTerms = p.xTerms();
        FloatVector left0 = VectorProducts.start(p, row, cAt);
        for (int t = from; t < to; t++) {
            int q = aTerms[t];
            int o = xAt + xTerms[t];
            FloatVector left = FloatVector.fromArray(SPECIES, x, o);
            FloatVector w0 = FloatVector.broadcast(SPECIES, a[aAt + q]);
            left0 = w0.fma(left, left0);
        }
        left0.intoArray(c, cAt);
    }
}
