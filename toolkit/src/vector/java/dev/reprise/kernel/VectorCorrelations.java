package dev.reprise.kernel;

import static dev.reprise.kernel.VectorOperations.LANES;
import static dev.reprise.kernel.VectorOperations.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * Cuts correlations into blocks whose partial sums stay in registers: six planes by three taps or four by four where registers are many, by
 * two elsewhere.
 *
 * <p>The planes' values are copied first, so that the inner loops find them at places that the JVM's compiler can tell to be within the
 * copy. Each check that it has to leave in a loop is a point where all sums must be ready to be put away; with ten of them it kept the sums
 * in memory, in one JVM of two. With six planes by four taps it still did so: 24 sums and five factors are one more than it plans for.
 */
final class VectorCorrelations {

    /** Places at a time: the planes' values there stay in the cache while all taps use them. */
    private static final int PLACES = 64;

    /** From one copied plane to the next. */
    static final int PLANE = PLACES * Lanes.COUNT;

    /** Partial sums at a time, of sixteen values each, so that they stay in the second cache while all places are added. */
    private static final int SUMS = 4096;

    /** Taps at a time are a multiple of this, so that blocks of two, three and four leave none behind; with fewer the copies cost too much. */
    private static final int TAPS = 12;

    private static final int SIX = 6;

    private float[] copied = {};

    void correlate(Correlation c, int planes, int places, int gAt, int xAt) {
        if (copied.length < planes * PLANE) {
            copied = new float[planes * PLANE];
        }
        int all = c.xTaps().length;
        int taps = Math.max(TAPS, SUMS / planes / TAPS * TAPS);
        for (int first = 0; first < all; first += taps) {
            int last = Math.min(all, first + taps);
            for (int from = 0; from < places; from += PLACES) {
                int to = Math.min(places, from + PLACES);
                copy(c, planes, gAt, from, to, first == 0);
                for (int half = 0; half < Lanes.COUNT; half += LANES) {
                    add(c, planes, first, last, xAt + half, half, from, to);
                }
            }
        }
    }

    /** @param add whether the values are added to the planes' sums, too */
    private void copy(Correlation c, int planes, int gAt, int from, int to, boolean add) {
        for (int i = 0; i < planes; i++) {
            for (int half = 0; half < Lanes.COUNT; half += LANES) {
                int at = gAt + i * c.gPlane() + half;
                int into = i * PLANE + half;
                if (add) {
                    copyAndAdd(c.g(), at, c.gPlaces(), from, to, into, c.planeSums(), i * Lanes.COUNT + half);
                } else {
                    copy(c.g(), at, c.gPlaces(), from, to, into);
                }
            }
        }
    }

    private void copy(float[] g, int gAt, int[] places, int from, int to, int into) {
        float[] copies = copied;
        for (int k = from; k < to; k++) {
            FloatVector.fromArray(SPECIES, g, gAt + places[k]).intoArray(copies, into + (k - from) * Lanes.COUNT);
        }
    }

    private void copyAndAdd(float[] g, int gAt, int[] places, int from, int to, int into, float[] sums, int sumsAt) {
        float[] copies = copied;
        FloatVector sum = FloatVector.fromArray(SPECIES, sums, sumsAt);
        for (int k = from; k < to; k++) {
            FloatVector values = FloatVector.fromArray(SPECIES, g, gAt + places[k]);
            values.intoArray(copies, into + (k - from) * Lanes.COUNT);
            sum = sum.add(values);
        }
        sum.intoArray(sums, sumsAt);
    }

    private void add(Correlation c, int planes, int firstTap, int lastTap, int xAt, int half, int from, int to) {
        float[] g = copied;
        int taps = c.xTaps().length;
        int plane = taps * Lanes.COUNT;
        int i = 0;
        while (i < planes) {
            int taken = VectorProducts.together(planes - i);
            int gAt = i * PLANE + half;
            int sums = half + i * plane;
            int t = firstTap;
            if (VectorProducts.MANY_REGISTERS && taken > 1) {
                int wide = taken == SIX ? 3 : 4;
                for (; t + wide <= lastTap; t += wide) {
                    if (taken == SIX) {
                        SixPlanes.three(g, gAt, c, xAt, t, sums + t * Lanes.COUNT, plane, from, to);
                    } else {
                        FourPlanes.four(g, gAt, c, xAt, t, sums + t * Lanes.COUNT, plane, from, to);
                    }
                }
            }
            for (; t + 2 <= lastTap; t += 2) {
                int first = xAt + c.xTaps()[t];
                int second = xAt + c.xTaps()[t + 1];
                int sumsAt = sums + t * Lanes.COUNT;
                switch (taken) {
                    case SIX -> SixPlanes.two(g, gAt, c, first, second, sumsAt, plane, from, to);
                    case 4 -> FourPlanes.two(g, gAt, c, first, second, sumsAt, plane, from, to);
                    default -> OnePlane.two(g, gAt, c, first, second, sumsAt, plane, from, to);
                }
            }
            if (t < lastTap) {
                int last = xAt + c.xTaps()[t];
                int sumsAt = sums + t * Lanes.COUNT;
                switch (taken) {
                    case SIX -> SixPlanes.one(g, gAt, c, last, sumsAt, plane, from, to);
                    case 4 -> FourPlanes.one(g, gAt, c, last, sumsAt, plane, from, to);
                    default -> OnePlane.one(g, gAt, c, last, sumsAt, plane, from, to);
                }
            }
            i += taken;
        }
    }
}
