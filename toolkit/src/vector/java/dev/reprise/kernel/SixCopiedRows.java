package dev.reprise.kernel;

import static dev.reprise.kernel.VectorOperations.INTS;
import static dev.reprise.kernel.VectorOperations.LANES;
import static dev.reprise.kernel.VectorOperations.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;

/** {@link SixRows} of copies: factors as bits, those of a term side by side, and values two vectors apart. */
final class SixCopiedRows {

    private SixCopiedRows() {}

    /** Two vectors of columns. */
    static void wide(int[] a, int aAt, float[] x, int terms, Product p, int row, int cAt) {
        float[] c = p.c();
        int c1 = cAt + p.cRow();
        int c2 = c1 + p.cRow();
        int c3 = c2 + p.cRow();
        int c4 = c3 + p.cRow();
        int c5 = c4 + p.cRow();
        FloatVector left0 = VectorProducts.start(p, row, cAt);
        FloatVector right0 = VectorProducts.start(p, row, cAt + LANES);
        FloatVector left1 = VectorProducts.start(p, row + 1, c1);
        FloatVector right1 = VectorProducts.start(p, row + 1, c1 + LANES);
        FloatVector left2 = VectorProducts.start(p, row + 2, c2);
        FloatVector right2 = VectorProducts.start(p, row + 2, c2 + LANES);
        FloatVector left3 = VectorProducts.start(p, row + 3, c3);
        FloatVector right3 = VectorProducts.start(p, row + 3, c3 + LANES);
        FloatVector left4 = VectorProducts.start(p, row + 4, c4);
        FloatVector right4 = VectorProducts.start(p, row + 4, c4 + LANES);
        FloatVector left5 = VectorProducts.start(p, row + 5, c5);
        FloatVector right5 = VectorProducts.start(p, row + 5, c5 + LANES);
        for (int t = 0; t < terms; t++) {
            int q = aAt + 6 * t;
            int o = 2 * LANES * t;
            FloatVector left = FloatVector.fromArray(SPECIES, x, o);
            FloatVector right = FloatVector.fromArray(SPECIES, x, o + LANES);
            FloatVector w0 = IntVector.broadcast(INTS, a[q]).reinterpretAsFloats();
            left0 = w0.fma(left, left0);
            right0 = w0.fma(right, right0);
            FloatVector w1 = IntVector.broadcast(INTS, a[q + 1]).reinterpretAsFloats();
            left1 = w1.fma(left, left1);
            right1 = w1.fma(right, right1);
            FloatVector w2 = IntVector.broadcast(INTS, a[q + 2]).reinterpretAsFloats();
            left2 = w2.fma(left, left2);
            right2 = w2.fma(right, right2);
            FloatVector w3 = IntVector.broadcast(INTS, a[q + 3]).reinterpretAsFloats();
            left3 = w3.fma(left, left3);
            right3 = w3.fma(right, right3);
            FloatVector w4 = IntVector.broadcast(INTS, a[q + 4]).reinterpretAsFloats();
            left4 = w4.fma(left, left4);
            right4 = w4.fma(right, right4);
            FloatVector w5 = IntVector.broadcast(INTS, a[q + 5]).reinterpretAsFloats();
            left5 = w5.fma(left, left5);
            right5 = w5.fma(right, right5);
        }
        left0.intoArray(c, cAt);
        right0.intoArray(c, cAt + LANES);
        left1.intoArray(c, c1);
        right1.intoArray(c, c1 + LANES);
        left2.intoArray(c, c2);
        right2.intoArray(c, c2 + LANES);
        left3.intoArray(c, c3);
        right3.intoArray(c, c3 + LANES);
        left4.intoArray(c, c4);
        right4.intoArray(c, c4 + LANES);
        left5.intoArray(c, c5);
        right5.intoArray(c, c5 + LANES);
    }

    /** One vector of columns. */
    static void narrow(int[] a, int aAt, float[] x, int terms, Product p, int row, int cAt) {
        float[] c = p.c();
        int c1 = cAt + p.cRow();
        int c2 = c1 + p.cRow();
        int c3 = c2 + p.cRow();
        int c4 = c3 + p.cRow();
        int c5 = c4 + p.cRow();
        FloatVector left0 = VectorProducts.start(p, row, cAt);
        FloatVector left1 = VectorProducts.start(p, row + 1, c1);
        FloatVector left2 = VectorProducts.start(p, row + 2, c2);
        FloatVector left3 = VectorProducts.start(p, row + 3, c3);
        FloatVector left4 = VectorProducts.start(p, row + 4, c4);
        FloatVector left5 = VectorProducts.start(p, row + 5, c5);
        for (int t = 0; t < terms; t++) {
            int q = aAt + 6 * t;
            int o = 2 * LANES * t;
            FloatVector left = FloatVector.fromArray(SPECIES, x, o);
            FloatVector w0 = IntVector.broadcast(INTS, a[q]).reinterpretAsFloats();
            left0 = w0.fma(left, left0);
            FloatVector w1 = IntVector.broadcast(INTS, a[q + 1]).reinterpretAsFloats();
            left1 = w1.fma(left, left1);
            FloatVector w2 = IntVector.broadcast(INTS, a[q + 2]).reinterpretAsFloats();
            left2 = w2.fma(left, left2);
            FloatVector w3 = IntVector.broadcast(INTS, a[q + 3]).reinterpretAsFloats();
            left3 = w3.fma(left, left3);
            FloatVector w4 = IntVector.broadcast(INTS, a[q + 4]).reinterpretAsFloats();
            left4 = w4.fma(left, left4);
            FloatVector w5 = IntVector.broadcast(INTS, a[q + 5]).reinterpretAsFloats();
            left5 = w5.fma(left, left5);
        }
        left0.intoArray(c, cAt);
        left1.intoArray(c, c1);
        left2.intoArray(c, c2);
        left3.intoArray(c, c3);
        left4.intoArray(c, c4);
        left5.intoArray(c, c5);
    }
}
