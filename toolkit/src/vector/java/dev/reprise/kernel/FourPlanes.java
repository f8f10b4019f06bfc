package dev.reprise.kernel;

import static dev.reprise.kernel.VectorOperations.SPECIES;

import jdk.incubator.vector.FloatVector;

/** Adds products of four planes with one, two or four taps to their partial sums. The values are copies, as in {@link SixPlanes}. */
final class FourPlanes {

    private FourPlanes() {}

    /** Four taps, for processors with 32 registers; partial sums of a plane are {@code plane} apart. */
    static void four(float[] g, int gAt, Correlation c, int xAt, int tap, int sumsAt, int plane, int from, int to) {
        float[] x = c.x();
        float[] sums = c.sums();
        int[] xPlaces = c.xPlaces();
        int x0At = xAt + c.xTaps()[tap];
        int x1At = xAt + c.xTaps()[tap + 1];
        int x2At = xAt + c.xTaps()[tap + 2];
        int x3At = xAt + c.xTaps()[tap + 3];
        int s1At = sumsAt + plane;
        int s2At = s1At + plane;
        int s3At = s2At + plane;
        FloatVector sum00 = FloatVector.fromArray(SPECIES, sums, sumsAt);
        FloatVector sum01 = FloatVector.fromArray(SPECIES, sums, sumsAt + Lanes.COUNT);
        FloatVector sum02 = FloatVector.fromArray(SPECIES, sums, sumsAt + 2 * Lanes.COUNT);
        FloatVector sum03 = FloatVector.fromArray(SPECIES, sums, sumsAt + 3 * Lanes.COUNT);
        FloatVector sum10 = FloatVector.fromArray(SPECIES, sums, s1At);
        FloatVector sum11 = FloatVector.fromArray(SPECIES, sums, s1At + Lanes.COUNT);
        FloatVector sum12 = FloatVector.fromArray(SPECIES, sums, s1At + 2 * Lanes.COUNT);
        FloatVector sum13 = FloatVector.fromArray(SPECIES, sums, s1At + 3 * Lanes.COUNT);
        FloatVector sum20 = FloatVector.fromArray(SPECIES, sums, s2At);
        FloatVector sum21 = FloatVector.fromArray(SPECIES, sums, s2At + Lanes.COUNT);
        FloatVector sum22 = FloatVector.fromArray(SPECIES, sums, s2At + 2 * Lanes.COUNT);
        FloatVector sum23 = FloatVector.fromArray(SPECIES, sums, s2At + 3 * Lanes.COUNT);
        FloatVector sum30 = FloatVector.fromArray(SPECIES, sums, s3At);
        FloatVector sum31 = FloatVector.fromArray(SPECIES, sums, s3At + Lanes.COUNT);
        FloatVector sum32 = FloatVector.fromArray(SPECIES, sums, s3At + 2 * Lanes.COUNT);
        FloatVector sum33 = FloatVector.fromArray(SPECIES, sums, s3At + 3 * Lanes.COUNT);
        for (int k = from; k < to; k++) {
            int q = gAt + (k - from) * Lanes.COUNT;
            int o = xPlaces[k];
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, x0At + o);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, x1At + o);
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, x2At + o);
            FloatVector x3 = FloatVector.fromArray(SPECIES, x, x3At + o);
            FloatVector g0 = FloatVector.fromArray(SPECIES, g, q);
            sum00 = g0.fma(x0, sum00);
            sum01 = g0.fma(x1, sum01);
            sum02 = g0.fma(x2, sum02);
            sum03 = g0.fma(x3, sum03);
            FloatVector g1 = FloatVector.fromArray(SPECIES, g, q + VectorCorrelations.PLANE);
            sum10 = g1.fma(x0, sum10);
            sum11 = g1.fma(x1, sum11);
            sum12 = g1.fma(x2, sum12);
            sum13 = g1.fma(x3, sum13);
            FloatVector g2 = FloatVector.fromArray(SPECIES, g, q + 2 * VectorCorrelations.PLANE);
            sum20 = g2.fma(x0, sum20);
            sum21 = g2.fma(x1, sum21);
            sum22 = g2.fma(x2, sum22);
            sum23 = g2.fma(x3, sum23);
            FloatVector g3 = FloatVector.fromArray(SPECIES, g, q + 3 * VectorCorrelations.PLANE);
            sum30 = g3.fma(x0, sum30);
            sum31 = g3.fma(x1, sum31);
            sum32 = g3.fma(x2, sum32);
            sum33 = g3.fma(x3, sum33);
        }
        sum00.intoArray(sums, sumsAt);
        sum01.intoArray(sums, sumsAt + Lanes.COUNT);
        sum02.intoArray(sums, sumsAt + 2 * Lanes.COUNT);
        sum03.intoArray(sums, sumsAt + 3 * Lanes.COUNT);
        sum10.intoArray(sums, s1At);
        sum11.intoArray(sums, s1At + Lanes.COUNT);
        sum12.intoArray(sums, s1At + 2 * Lanes.COUNT);
        sum13.intoArray(sums, s1At + 3 * Lanes.COUNT);
        sum20.intoArray(sums, s2At);
        sum21.intoArray(sums, s2At + Lanes.COUNT);
        sum22.intoArray(sums, s2At + 2 * Lanes.COUNT);
        sum23.intoArray(sums, s2At + 3 * Lanes.COUNT);
        sum30.intoArray(sums, s3At);
        sum31.intoArray(sums, s3At + Lanes.COUNT);
        sum32.intoArray(sums, s3At + 2 * Lanes.COUNT);
        sum33.intoArray(sums, s3At + 3 * Lanes.COUNT);
    }

    /** Two taps; partial sums of a plane are {@code plane} apart. */
    static void two(
            float[] g, int gAt, Correlation c, int firstAt, int secondAt, int sumsAt, int plane, int from, int to) {
        float[] x = c.x();
        float[] sums = c.sums();
        int[] xPlaces = c.xPlaces();
        int s1At = sumsAt + plane;
        int s2At = s1At + plane;
        int s3At = s2At + plane;
        FloatVector first0 = FloatVector.fromArray(SPECIES, sums, sumsAt);
        FloatVector second0 = FloatVector.fromArray(SPECIES, sums, sumsAt + Lanes.COUNT);
        FloatVector first1 = FloatVector.fromArray(SPECIES, sums, s1At);
        FloatVector second1 = FloatVector.fromArray(SPECIES, sums, s1At + Lanes.COUNT);
        FloatVector first2 = FloatVector.fromArray(SPECIES, sums, s2At);
        FloatVector second2 = FloatVector.fromArray(SPECIES, sums, s2At + Lanes.COUNT);
        FloatVector first3 = FloatVector.fromArray(SPECIES, sums, s3At);
        FloatVector second3 = FloatVector.fromArray(SPECIES, sums, s3At + Lanes.COUNT);
        for (int k = from; k < to; k++) {
            int q = gAt + (k - from) * Lanes.COUNT;
            int o = xPlaces[k];
            FloatVector first = FloatVector.fromArray(SPECIES, x, firstAt + o);
            FloatVector second = FloatVector.fromArray(SPECIES, x, secondAt + o);
            FloatVector g0 = FloatVector.fromArray(SPECIES, g, q);
            first0 = g0.fma(first, first0);
            second0 = g0.fma(second, second0);
            FloatVector g1 = FloatVector.fromArray(SPECIES, g, q + VectorCorrelations.PLANE);
            first1 = g1.fma(first, first1);
            second1 = g1.fma(second, second1);
            FloatVector g2 = FloatVector.fromArray(SPECIES, g, q + 2 * VectorCorrelations.PLANE);
            first2 = g2.fma(first, first2);
            second2 = g2.fma(second, second2);
            FloatVector g3 = FloatVector.fromArray(SPECIES, g, q + 3 * VectorCorrelations.PLANE);
            first3 = g3.fma(first, first3);
            second3 = g3.fma(second, second3);
        }
        first0.intoArray(sums, sumsAt);
        second0.intoArray(sums, sumsAt + Lanes.COUNT);
        first1.intoArray(sums, s1At);
        second1.intoArray(sums, s1At + Lanes.COUNT);
        first2.intoArray(sums, s2At);
        second2.intoArray(sums, s2At + Lanes.COUNT);
        first3.intoArray(sums, s3At);
        second3.intoArray(sums, s3At + Lanes.COUNT);
    }

    /** One tap; partial sums of a plane are {@code plane} apart. */
    static void one(float[] g, int gAt, Correlation c, int firstAt, int sumsAt, int plane, int from, int to) {
        float[] x = c.x();
        float[] sums = c.sums();
        int[] xPlaces = c.xPlaces();
        int s1At = sumsAt + plane;
        int s2At = s1At + plane;
        int s3At = s2At + plane;
        FloatVector first0 = FloatVector.fromArray(SPECIES, sums, sumsAt);
        FloatVector first1 = FloatVector.fromArray(SPECIES, sums, s1At);
        FloatVector first2 = FloatVector.fromArray(SPECIES, sums, s2At);
        FloatVector first3 = FloatVector.fromArray(SPECIES, sums, s3At);
        for (int k = from; k < to; k++) {
            int q = gAt + (k - from) * Lanes.COUNT;
            int o = xPlaces[k];
            FloatVector first = FloatVector.fromArray(SPECIES, x, firstAt + o);
            FloatVector g0 = FloatVector.fromArray(SPECIES, g, q);
            first0 = g0.fma(first, first0);
            FloatVector g1 = FloatVector.fromArray(SPECIES, g, q + VectorCorrelations.PLANE);
            first1 = g1.fma(first, first1);
            FloatVector g2 = FloatVector.fromArray(SPECIES, g, q + 2 * VectorCorrelations.PLANE);
            first2 = g2.fma(first, first2);
            FloatVector g3 = FloatVector.fromArray(SPECIES, g, q + 3 * VectorCorrelations.PLANE);
            first3 = g3.fma(first, first3);
        }
        first0.intoArray(sums, sumsAt);
        first1.intoArray(sums, s1At);
        first2.intoArray(sums, s2At);
        first3.intoArray(sums, s3At);
    }
}
