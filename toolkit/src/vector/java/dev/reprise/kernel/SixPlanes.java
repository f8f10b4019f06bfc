package dev.reprise.kernel;

import static dev.reprise.kernel.VectorOperations.SPECIES;

import jdk.incubator.vector.FloatVector;

/** Adds products of six planes with one or two taps to their partial sums. */
final class SixPlanes {

    private SixPlanes() {}

    /** Two taps; partial sums of a plane are {@code plane} apart. */
    static void two(Correlation c, int gAt, int firstAt, int secondAt, int sumsAt, int plane, int from, int to) {
        float[] g = c.g();
        float[] x = c.x();
        float[] sums = c.sums();
        int[] gPlaces = c.gPlaces();
        int[] xPlaces = c.xPlaces();
        int g1At = gAt + c.gPlane();
        int g2At = g1At + c.gPlane();
        int g3At = g2At + c.gPlane();
        int g4At = g3At + c.gPlane();
        int g5At = g4At + c.gPlane();
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
            int q = gPlaces[k];
            int o = xPlaces[k];
            FloatVector first = FloatVector.fromArray(SPECIES, x, firstAt + o);
            FloatVector second = FloatVector.fromArray(SPECIES, x, secondAt + o);
            FloatVector g0 = FloatVector.fromArray(SPECIES, g, gAt + q);
            first0 = g0.fma(first, first0);
            second0 = g0.fma(second, second0);
            FloatVector g1 = FloatVector.fromArray(SPECIES, g, g1At + q);
            first1 = g1.fma(first, first1);
            second1 = g1.fma(second, second1);
            FloatVector g2 = FloatVector.fromArray(SPECIES, g, g2At + q);
            first2 = g2.fma(first, first2);
            second2 = g2.fma(second, second2);
            FloatVector g3 = FloatVector.fromArray(SPECIES, g, g3At + q);
            first3 = g3.fma(first, first3);
            second3 = g3.fma(second, second3);
            FloatVector g4 = FloatVector.fromArray(SPECIES, g, g4At + q);
            first4 = g4.fma(first, first4);
            second4 = g4.fma(second, second4);
            FloatVector g5 = FloatVector.fromArray(SPECIES, g, g5At + q);
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
    static void one(Correlation c, int gAt, int firstAt, int sumsAt, int plane, int from, int to) {
        float[] g = c.g();
        float[] x = c.x();
        float[] sums = c.sums();
        int[] gPlaces = c.gPlaces();
        int[] xPlaces = c.xPlaces();
        int g1At = gAt + c.gPlane();
        int g2At = g1At + c.gPlane();
        int g3At = g2At + c.gPlane();
        int g4At = g3At + c.gPlane();
        int g5At = g4At + c.gPlane();
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
            int q = gPlaces[k];
            int o = xPlaces[k];
            FloatVector first = FloatVector.fromArray(SPECIES, x, firstAt + o);
            FloatVector g0 = FloatVector.fromArray(SPECIES, g, gAt + q);
            first0 = g0.fma(first, first0);
            FloatVector g1 = FloatVector.fromArray(SPECIES, g, g1At + q);
            first1 = g1.fma(first, first1);
            FloatVector g2 = FloatVector.fromArray(SPECIES, g, g2At + q);
            first2 = g2.fma(first, first2);
            FloatVector g3 = FloatVector.fromArray(SPECIES, g, g3At + q);
            first3 = g3.fma(first, first3);
            FloatVector g4 = FloatVector.fromArray(SPECIES, g, g4At + q);
            first4 = g4.fma(first, first4);
            FloatVector g5 = FloatVector.fromArray(SPECIES, g, g5At + q);
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
