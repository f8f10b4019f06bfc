package dev.reprise.kernel;

import static dev.reprise.kernel.VectorOperations.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * Adds products of six planes with one, two or three taps to their partial sums. The planes' values are copies, place by place, {@link
 * VectorCorrelations#PLANE} from a plane to the next.
 */
final class SixPlanes {

    private SixPlanes() {}

    /** Three taps, for processors with 32 registers; partial sums of a plane are {@code plane} apart. */
    static void three(float[] g, int gAt, Correlation c, int xAt, int tap, int sumsAt, int plane, int from, int to) {
        float[] x = c.x();
        float[] sums = c.sums();
        int[] xPlaces = c.xPlaces();
        int x0At = xAt + c.xTaps()[tap];
        int x1At = xAt + c.xTaps()[tap + 1];
        int x2At = xAt + c.xTaps()[tap + 2];
        int s1At = sumsAt + plane;
        int s2At = s1At + plane;
        int s3At = s2At + plane;
        int s4At = s3At + plane;
        int s5At = s4At + plane;
        FloatVector sum00 = FloatVector.fromArray(SPECIES, sums, sumsAt);
        FloatVector sum01 = FloatVector.fromArray(SPECIES, sums, sumsAt + Lanes.COUNT);
        FloatVector sum02 = FloatVector.fromArray(SPECIES, sums, sumsAt + 2 * Lanes.COUNT);
        FloatVector sum10 = FloatVector.fromArray(SPECIES, sums, s1At);
        FloatVector sum11 = FloatVector.fromArray(SPECIES, sums, s1At + Lanes.COUNT);
        FloatVector sum12 = FloatVector.fromArray(SPECIES, sums, s1At + 2 * Lanes.COUNT);
        FloatVector sum20 = FloatVector.fromArray(SPECIES, sums, s2At);
        FloatVector sum21 = FloatVector.fromArray(SPECIES, sums, s2At + Lanes.COUNT);
        FloatVector sum22 = FloatVector.fromArray(SPECIES, sums, s2At + 2 * Lanes.COUNT);
        FloatVector sum30 = FloatVector.fromArray(SPECIES, sums, s3At);
        FloatVector sum31 = FloatVector.fromArray(SPECIES, sums, s3At + Lanes.COUNT);
        FloatVector sum32 = FloatVector.fromArray(SPECIES, sums, s3At + 2 * Lanes.COUNT);
        FloatVector sum40 = FloatVector.fromArray(SPECIES, sums, s4At);
        FloatVector sum41 = FloatVector.fromArray(SPECIES, sums, s4At + Lanes.COUNT);
        FloatVector sum42 = FloatVector.fromArray(SPECIES, sums, s4At + 2 * Lanes.COUNT);
        FloatVector sum50 = FloatVector.fromArray(SPECIES, sums, s5At);
        FloatVector sum51 = FloatVector.fromArray(SPECIES, sums, s5At + Lanes.COUNT);
        FloatVector sum52 = FloatVector.fromArray(SPECIES, sums, s5At + 2 * Lanes.COUNT);
        for (int k = from; k < to; k++) {
            int q = gAt + (k - from) * Lanes.COUNT;
            int o = xPlaces[k];
            FloatVector x0 = FloatVector.fromArray(SPECIES, x, x0At + o);
            FloatVector x1 = FloatVector.fromArray(SPECIES, x, x1At + o);
            FloatVector x2 = FloatVector.fromArray(SPECIES, x, x2At + o);
            FloatVector g0 = FloatVector.fromArray(SPECIES, g, q);
            sum00 = g0.fma(x0, sum00);
            sum01 = g0.fma(x1, sum01);
            sum02 = g0.fma(x2, sum02);
            FloatVector g1 = FloatVector.fromArray(SPECIES, g, q + VectorCorrelations.PLANE);
            sum10 = g1.fma(x0, sum10);
            sum11 = g1.fma(x1, sum11);
            sum12 = g1.fma(x2, sum12);
            FloatVector g2 = FloatVector.fromArray(SPECIES, g, q + 2 * VectorCorrelations.PLANE);
            sum20 = g2.fma(x0, sum20);
            sum21 = g2.fma(x1, sum21);
            sum22 = g2.fma(x2, sum22);
            FloatVector g3 = FloatVector.fromArray(SPECIES, g, q + 3 * VectorCorrelations.PLANE);
            sum30 = g3.fma(x0, sum30);
            sum31 = g3.fma(x1, sum31);
            sum32 = g3.fma(x2, sum32);
            FloatVector g4 = FloatVector.fromArray(SPECIES, g, q + 4 * VectorCorrelations.PLANE);
            sum40 = g4.fma(x0, sum40);
            sum41 = g4.fma(x1, sum41);
            sum42 = g4.fma(x2, sum42);
            FloatVector g5 = FloatVector.fromArray(SPECIES, g, q + 5 * VectorCorrelations.PLANE);
            sum50 = g5.fma(x0, sum50);
            sum51 = g5.fma(x1, sum51);
            sum52 = g5.fma(x2, sum52);
        }
        sum00.intoArray(sums, sumsAt);
        sum01.intoArray(sums, sumsAt + Lanes.COUNT);
        sum02.intoArray(sums, sumsAt + 2 * Lanes.COUNT);
        sum10.intoArray(sums, s1At);
        sum11.intoArray(sums, s1At + Lanes.COUNT);
        sum12.intoArray(sums, s1At + 2 * Lanes.COUNT);
        sum20.intoArray(sums, s2At);
        sum21.intoArray(sums, s2At + Lanes.COUNT);
        sum22.intoArray(sums, s2At + 2 * Lanes.COUNT);
        sum30.intoArray(sums, s3At);
        sum31.intoArray(sums, s3At + Lanes.COUNT);
        sum32.intoArray(sums, s3At + 2 * Lanes.COUNT);
        sum40.intoArray(sums, s4At);
        sum41.intoArray(sums, s4At + Lanes.COUNT);
        sum42.intoArray(sums, s4At + 2 * Lanes.COUNT);
        sum50.intoArray(sums, s5At);
        sum51.intoArray(sums, s5At + Lanes.COUNT);
        sum52.intoArray(sums, s5At + 2 * Lanes.COUNT);
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
        int s4At = s3At + plane;
        int s5At = s4At + plane;
        FloatVector first0 = FloatVector.fromArray(SPECIES, sums, sumsAt);
        FloatVector second0 = FloatVector.fromArray(SPECIES, sums, sumsAt + Lanes.COUNT);
        FloatVector first1 = FloatVector.fromArray(SPECIES, sums, s1At);
        FloatVector second1 = FloatVector.fromArray(SPECIES, sums, s1At + Lanes.COUNT);
        FloatVector first2 = FloatVector.fromArray(SPECIES, sums, s2At);
        FloatVector second2 = FloatVector.fromArray(SPECIES, sums, s2At + Lanes.COUNT);
        FloatVector first3 = FloatVector.fromArray(SPECIES, sums, s3At);
        FloatVector second3 = FloatVector.fromArray(SPECIES, sums, s3At + Lanes.COUNT);
        FloatVector first4 = FloatVector.fromArray(SPECIES, sums, s4At);
        FloatVector second4 = FloatVector.fromArray(SPECIES, sums, s4At + Lanes.COUNT);
        FloatVector first5 = FloatVector.fromArray(SPECIES, sums, s5At);
        FloatVector second5 = FloatVector.fromArray(SPECIES, sums, s5At + Lanes.COUNT);
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
            FloatVector g4 = FloatVector.fromArray(SPECIES, g, q + 4 * VectorCorrelations.PLANE);
            first4 = g4.fma(first, first4);
            second4 = g4.fma(second, second4);
            FloatVector g5 = FloatVector.fromArray(SPECIES, g, q + 5 * VectorCorrelations.PLANE);
            first5 = g5.fma(first, first5);
            second5 = g5.fma(second, second5);
        }
        first0.intoArray(sums, sumsAt);
        second0.intoArray(sums, sumsAt + Lanes.COUNT);
        first1.intoArray(sums, s1At);
        second1.intoArray(sums, s1At + Lanes.COUNT);
        first2.intoArray(sums, s2At);
        second2.intoArray(sums, s2At + Lanes.COUNT);
        first3.intoArray(sums, s3At);
        second3.intoArray(sums, s3At + Lanes.COUNT);
        first4.intoArray(sums, s4At);
        second4.intoArray(sums, s4At + Lanes.COUNT);
        first5.intoArray(sums, s5At);
        second5.intoArray(sums, s5At + Lanes.COUNT);
    }

    /** One tap; partial sums of a plane are {@code plane} apart. */
    static void one(float[] g, int gAt, Correlation c, int firstAt, int sumsAt, int plane, int from, int to) {
        float[] x = c.x();
        float[] sums = c.sums();
        int[] xPlaces = c.xPlaces();
        int s1At = sumsAt + plane;
        int s2At = s1At + plane;
        int s3At = s2At + plane;
        int s4At = s3At + plane;
        int s5At = s4At + plane;
        FloatVector first0 = FloatVector.fromArray(SPECIES, sums, sumsAt);
        FloatVector first1 = FloatVector.fromArray(SPECIES, sums, s1At);
        FloatVector first2 = FloatVector.fromArray(SPECIES, sums, s2At);
        FloatVector first3 = FloatVector.fromArray(SPECIES, sums, s3At);
        FloatVector first4 = FloatVector.fromArray(SPECIES, sums, s4At);
        FloatVector first5 = FloatVector.fromArray(SPECIES, sums, s5At);
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
            FloatVector g4 = FloatVector.fromArray(SPECIES, g, q + 4 * VectorCorrelations.PLANE);
            first4 = g4.fma(first, first4);
            FloatVector g5 = FloatVector.fromArray(SPECIES, g, q + 5 * VectorCorrelations.PLANE);
            first5 = g5.fma(first, first5);
        }
        first0.intoArray(sums, sumsAt);
        first1.intoArray(sums, s1At);
        first2.intoArray(sums, s2At);
        first3.intoArray(sums, s3At);
        first4.intoArray(sums, s4At);
        first5.intoArray(sums, s5At);
    }
}
