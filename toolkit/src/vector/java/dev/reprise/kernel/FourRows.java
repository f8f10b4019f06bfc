package dev.reprise.kernel;

import static dev.reprise.kernel.VectorOperations.LANES;
import static dev.reprise.kernel.VectorOperations.SPECIES;

import jdk.incubator.vector.FloatVector;

/** Adds products to four rows at once. */
final class FourRows {

    private FourRows() {}

    /** Two vectors of columns. */
    static void wide(Product p, int row, int aAt, int xAt, int cAt, int from, int to) {
        float[] a = p.a();
        float[] x = p.x();
        float[] c = p.c();
        int[] aTerms = p.aTerms();
        int[] xTerms = p.xTerms();
        int a1 = aAt + p.aRow();
        int a2 = a1 + p.aRow();
        int a3 = a2 + p.aRow();
        int c1 = cAt + p.cRow();
        int c2 = c1 + p.cRow();
        int c3 = c2 + p.cRow();
        FloatVector left0 = VectorProducts.start(p, row, cAt);
        FloatVector right0 = VectorProducts.start(p, row, cAt + LANES);
        FloatVector left1 = VectorProducts.start(p, row + 1, c1);
        FloatVector right1 = VectorProducts.start(p, row + 1, c1 + LANES);
        FloatVector left2 = VectorProducts.start(p, row + 2, c2);
        FloatVector right2 = VectorProducts.start(p, row + 2, c2 + LANES);
        FloatVector left3 = VectorProducts.start(p, row + 3, c3);
        FloatVector right3 = VectorProducts.start(p, row + 3, c3 + LANES);
        for (int t = from; t < to; t++) {
            int q = aTerms[t];
            int o = xAt + xTerms[t];
            FloatVector left = FloatVector.fromArray(SPECIES, x, o);
            FloatVector right = FloatVector.fromArray(SPECIES, x, o + LANES);
            FloatVector w0 = FloatVector.broadcast(SPECIES, a[aAt + q]);
            left0 = w0.fma(left, left0);
            right0 = w0.fma(right, right0);
            FloatVector w1 = FloatVector.broadcast(SPECIES, a[a1 + q]);
            left1 = w1.fma(left, left1);
            right1 = w1.fma(right, right1);
            FloatVector w2 = FloatVector.broadcast(SPECIES, a[a2 + q]);
            left2 = w2.fma(left, left2);
            right2 = w2.fma(right, right2);
            FloatVector w3 = FloatVector.broadcast(SPECIES, a[a3 + q]);
            left3 = w3.fma(left, left3);
            right3 = w3.fma(right, right3);
        }
        left0.intoArray(c, cAt);
        right0.intoArray(c, cAt + LANES);
        left1.intoArray(c, c1);
        right1.intoArray(c, c1 + LANES);
        left2.intoArray(c, c2);
        right2.intoArray(c, c2 + LANES);
        left3.intoArray(c, c3);
        right3.intoArray(c, c3 + LANES);
    }

    /** One vector of columns. */
    static void narrow(Product p, int row, int aAt, int xAt, int cAt, int from, int to) {
        float[] a = p.a();
        float[] x = p.x();
        float[] c = p.c();
        int[] aTerms = p.aTerms();
        int[] xTerms = p.xTerms();
        int a1 = aAt + p.aRow();
        int a2 = a1 + p.aRow();
        int a3 = a2 + p.aRow();
        int c1 = cAt + p.cRow();
        int c2 = c1 + p.cRow();
        int c3 = c2 + p.cRow();
        FloatVector left0 = VectorProducts.start(p, row, cAt);
        FloatVector left1 = VectorProducts.start(p, row + 1, c1);
        FloatVector left2 = VectorProducts.start(p, row + 2, c2);
        FloatVector left3 = VectorProducts.start(p, row + 3, c3);
        for (int t = from; t < to; t++) {
            int q = aTerms[t];
            int o = xAt + xTerms[t];
            FloatVector left = FloatVector.fromArray(SPECIES, x, o);
            FloatVector w0 = FloatVector.broadcast(SPECIES, a[aAt + q]);
            left0 = w0.fma(left, left0);
            FloatVector w1 = FloatVector.broadcast(SPECIES, a[a1 + q]);
            left1 = w1.fma(left, left1);
            FloatVector w2 = FloatVector.broadcast(SPECIES, a[a2 + q]);
            left2 = w2.fma(left, left2);
            FloatVector w3 = FloatVector.broadcast(SPECIES, a[a3 + q]);
            left3 = w3.fma(left, left3);
        }
        left0.intoArray(c, cAt);
        left1.intoArray(c, c1);
        left2.intoArray(c, c2);
        left3.intoArray(c, c3);
    }
}
