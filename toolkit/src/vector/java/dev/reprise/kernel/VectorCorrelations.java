package dev.reprise.kernel;

import static dev.reprise.kernel.VectorOperations.LANES;

/** Cuts correlations into blocks whose partial sums stay in registers: six, four or one plane by one, two or, where registers are many, four
 * taps. */
final class VectorCorrelations {

    /** Places at a time: the planes' values there stay in the cache while all taps use them. */
    private static final int PLACES = 64;

    /** Partial sums at a time, of sixteen values each, so that they stay in the second cache while all places are added. */
    private static final int SUMS = 4096;

    private VectorCorrelations() {}

    static void correlate(Correlation c, int planes, int places, int gAt, int xAt) {
        int all = c.xTaps().length;
        int taps = Math.max(4, SUMS / planes / 4 * 4);
        for (int first = 0; first < all; first += taps) {
            int last = Math.min(all, first + taps);
            for (int from = 0; from < places; from += PLACES) {
                int to = Math.min(places, from + PLACES);
                for (int half = 0; half < Lanes.COUNT; half += LANES) {
                    places(c, planes, first, last, gAt + half, xAt + half, half, from, to);
                }
            }
        }
    }

    private static void places(
            Correlation c, int planes, int firstTap, int lastTap, int gAt, int xAt, int sumsAt, int from, int to) {
        int taps = c.xTaps().length;
        int plane = taps * Lanes.COUNT;
        int i = 0;
        while (i < planes) {
            int taken = VectorProducts.together(planes - i);
            int g = gAt + i * c.gPlane();
            int t = firstTap;
            for (; VectorProducts.MANY_REGISTERS && taken > 1 && t + 4 <= lastTap; t += 4) {
                int sums = sumsAt + (i * taps + t) * Lanes.COUNT;
                if (taken == 6) {
                    SixPlanes.four(c, g, xAt, t, sums, plane, from, to);
                } else {
                    FourPlanes.four(c, g, xAt, t, sums, plane, from, to);
                }
            }
            for (; t + 2 <= lastTap; t += 2) {
                int sums = sumsAt + (i * taps + t) * Lanes.COUNT;
                int first = xAt + c.xTaps()[t];
                int second = xAt + c.xTaps()[t + 1];
                switch (taken) {
                    case 6 -> SixPlanes.two(c, g, first, second, sums, plane, from, to);
                    case 4 -> FourPlanes.two(c, g, first, second, sums, plane, from, to);
                    default -> OnePlane.two(c, g, first, second, sums, plane, from, to);
                }
            }
            if (t < lastTap) {
                int sums = sumsAt + (i * taps + t) * Lanes.COUNT;
                int last = xAt + c.xTaps()[t];
                switch (taken) {
                    case 6 -> SixPlanes.one(c, g, last, sums, plane, from, to);
                    case 4 -> FourPlanes.one(c, g, last, sums, plane, from, to);
                    default -> OnePlane.one(c, g, last, sums, plane, from, to);
                }
            }
            i += taken;
        }
    }
}
