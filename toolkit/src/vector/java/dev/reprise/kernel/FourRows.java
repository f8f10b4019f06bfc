package dev.reprise.kernel;

import static dev.reprise.kernel.VectorOperations.LANES;
import static dev.reprise.kernel.VectorOperations.SPECIES;

import jdk.incubator.vector.FloatVector;

/** Adds products to four rows at once. */
final class FourRows {

    private FourRows() {}

    /** Four vectors of columns, for processors with 32 registers. */
    static void widest(Product p, int row, int aAt, int xAt, int cAt, int from, int to) {
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
        VectorProducts.begin(p, row, 4, cAt);
        FloatVector sum00 = FloatVector.fromArray(SPECIES, c, cAt);
        FloatVector sum01 = FloatVector.fromArray(SPECIES, c, cAt + LANES);
        FloatVector sum02 = FloatVector.fromArray(SPECIES, c, cAt + 2 * LANES);
        FloatVector sum03 = FloatVector.fromArray(SPECIES, c, cAt + 3 * LANES);
        FloatVector sum10 = FloatVector.fromArray(SPECIES, c, c1);
        FloatVector sum11 = FloatVector.fromArray(SPECIES, c, c1 + LANES);
        FloatVector sum12 = FloatVector.fromArray(SPECIES, c, c1 + 2 * LANES);
        FloatVector sum13 = FloatVector.fromArray(SPECIES, c, c1 + 3 * LANES);
        FloatVector sum20 = FloatVector.fromArray(SPECIES, c, c2);
        FloatVector sum21 = FloatVector.fromArray(SPECIES, c, c2 + LANES);
        FloatVector sum22 = FloatVector.fromArray(SPECIES, c, c2 + 2 * LANES);
        FloatVector sum23 = FloatVector.fromArray(SPECIES, c, c2 + 3 * LANES);
        FloatVector sum30 = FloatVector.fromArray(SPECIES, c, c3);
        FloatVector sum31 = FloatVector.fromArray(SPECIES, c, c3 + LANES);
        FloatVector sum32 = FloatVector.fromArray(SPECIES, c, c3 + 2 * LANES);
        FloatVector sum33 = FloatVector.fromArray(SPECIES, c, c3 + 3 * LANES);
        for (int t = from; t < to; t++) {
            int q = aTerms[t];
            int o = xAt + xTerms[t];
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, o);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, o + LANES);
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, o + 2 * LANES);
            FloatVector x3 = FloatVector.fromArray(SPECIES, x, o + 3 * LANES);
            FloatVector w0 = FloatVector.broadcast(SPECIES, a[aAt + q]);
            sum00 = w0.fma(x0, sum00);
            sum01 = w0.fma(x1, sum01);
            sum02 = w0.fma(x2, sum02);
            sum03 = w0.fma(x3, sum03);
            FloatVector w1 = FloatVector.broadcast(SPECIES, a[a1 + q]);
            sum10 = w1.fma(x0, sum10);
            sum11 = w1.fma(x1, sum11);
            sum12 = w1.fma(x2, sum12);
            sum13 = w1.fma(x3, sum13);
            FloatVector w2 = FloatVector.broadcast(SPECIES, a[a2 + q]);
            sum20 = w2.fma(x0, sum20);
            sum21 = w2.fma(x1, sum21);
            sum22 = w2.fma(x2, sum22);
            sum23 = w2.fma(x3, sum23);
            FloatVector w3 = FloatVector.broadcast(SPECIES, a[a3 + q]);
            sum30 = w3.fma(x0, sum30);
            sum31 = w3.fma(x1, sum31);
            sum32 = w3.fma(x2, sum32);
            sum33 = w3.fma(x3, sum33);
        }
        sum00.intoArray(c, cAt);
        sum01.intoArray(c, cAt + LANES);
        sum02.intoArray(c, cAt + 2 * LANES);
        sum03.intoArray(c, cAt + 3 * LANES);
        sum10.intoArray(c, c1);
        sum11.intoArray(c, c1 + LANES);
        sum12.intoArray(c, c1 + 2 * LANES);
        sum13.intoArray(c, c1 + 3 * LANES);
        sum20.intoArray(c, c2);
        sum21.intoArray(c, c2 + LANES);
        sum22.intoArray(c, c2 + 2 * LANES);
        sum23.intoArray(c, c2 + 3 * LANES);
        sum30.intoArray(c, c3);
        sum31.intoArray(c, c3 + LANES);
        sum32.intoArray(c, c3 + 2 * LANES);
        sum33.intoArray(c, c3 + 3 * LANES);
    }

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
