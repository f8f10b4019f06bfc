package dev.reprise.kernel;

import java.util.Arrays;

/**
 * The operations in plain Java, in loops that the JVM's compiler turns into vector instructions by itself: the arrays of a loop are all
 * read at the same index, and a loop has no more than four products.
 */
final class PlainOperations implements Operations {

    /** Columns at a time, so that what is copied stays in the first cache. */
    private static final int COLUMNS = 512;

    private static final int FOUR = 4;

    private final float[] sum = new float[COLUMNS];
    private final float[] x0 = new float[COLUMNS];
    private final float[] x1 = new float[COLUMNS];
    private final float[] x2 = new float[COLUMNS];
    private final float[] x3 = new float[COLUMNS];
    private float[] sums = {};

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public boolean isFastOnThisProcessor() {
        return true;
    }

    @Override
    public void multiply(Product p, int rows, int columns, int aAt, int xAt, int cAt, int from, int to) {
        int all = Lanes.up(columns);
        for (int i = 0; p.hasStarts() && i < rows; i++) {
            int c = cAt + i * p.cRow();
            Arrays.fill(p.c(), c, c + all, p.starts()[i]);
        }
        for (int j = 0; j < all; j += COLUMNS) {
            block(p, rows, Math.min(COLUMNS, all - j), aAt, xAt + j, cAt + j, from, to);
        }
    }

    /** Terms four at a time, since all rows use the same copies of them; the sums of all rows are kept beside each other. */
    private void block(Product p, int rows, int columns, int aAt, int xAt, int cAt, int from, int to) {
        if (sums.length < rows * columns) {
            sums = new float[rows * columns];
        }
        int t = from;
        for (; t + FOUR <= to; t += FOUR) {
            System.arraycopy(p.x(), xAt + p.xTerms()[t], x0, 0, columns);
            System.arraycopy(p.x(), xAt + p.xTerms()[t + 1], x1, 0, columns);
            System.arraycopy(p.x(), xAt + p.xTerms()[t + 2], x2, 0, columns);
            System.arraycopy(p.x(), xAt + p.xTerms()[t + 3], x3, 0, columns);
            for (int i = 0; i < rows; i++) {
                int a = aAt + i * p.aRow();
                int c = cAt + i * p.cRow();
                System.arraycopy(p.c(), c, sum, 0, columns);
                addFour(
                        p.a()[a + p.aTerms()[t]],
                        p.a()[a + p.aTerms()[t + 1]],
                        p.a()[a + p.aTerms()[t + 2]],
                        p.a()[a + p.aTerms()[t + 3]],
                        columns);
                System.arraycopy(sum, 0, p.c(), c, columns);
            }
        }
        for (; t < to; t++) {
            System.arraycopy(p.x(), xAt + p.xTerms()[t], x0, 0, columns);
            for (int i = 0; i < rows; i++) {
                int c = cAt + i * p.cRow();
                System.arraycopy(p.c(), c, sum, 0, columns);
                addOne(p.a()[aAt + i * p.aRow() + p.aTerms()[t]], sum, x0, columns);
                System.arraycopy(sum, 0, p.c(), c, columns);
            }
        }
    }

    private void addFour(float a0, float a1, float a2, float a3, int columns) {
        float[] c = sum;
        float[] y0 = x0;
        float[] y1 = x1;
        float[] y2 = x2;
        float[] y3 = x3;
        for (int j = 0; j < columns; j++) {
            c[j] = Fma.of(a3, y3[j], Fma.of(a2, y2[j], Fma.of(a1, y1[j], Fma.of(a0, y0[j], c[j]))));
        }
    }

    private static void addOne(float a, float[] c, float[] x, int columns) {
        for (int j = 0; j < columns; j++) {
            c[j] = Fma.of(a, x[j], c[j]);
        }
    }

    /** Two planes by two taps by two lanes at a time: each value read is used twice. The last of an odd number is done twice, alike. */
    @Override
    public void correlate(Correlation c, int planes, int places, int gAt, int xAt) {
        int taps = c.xTaps().length;
        for (int i = 0; i < planes; i++) {
            addPlane(c.g(), gAt + i * c.gPlane(), c.gPlaces(), places, c.planeSums(), i * Lanes.COUNT);
        }
        for (int i = 0; i < planes; i += 2) {
            int next = Math.min(i + 1, planes - 1);
            for (int t = 0; t < taps; t += 2) {
                int second = Math.min(t + 1, taps - 1);
                for (int lane = 0; lane < Lanes.COUNT; lane += 2) {
                    addPlaces(c, i, next, t, second, lane, places, gAt, xAt);
                }
            }
        }
    }

    private static void addPlane(float[] g, int gAt, int[] gPlaces, int places, float[] sums, int sumsAt) {
        for (int k = 0; k < places; k++) {
            int at = gAt + gPlaces[k];
            for (int lane = 0; lane < Lanes.COUNT; lane++) {
                sums[sumsAt + lane] += g[at + lane];
            }
        }
    }

    private static void addPlaces(
            Correlation c, int i, int next, int t, int second, int lane, int places, int gAt, int xAt) {
        float[] g = c.g();
        float[] x = c.x();
        float[] s = c.sums();
        int[] gPlaces = c.gPlaces();
        int[] xPlaces = c.xPlaces();
        int taps = c.xTaps().length;
        int upper = gAt + i * c.gPlane() + lane;
        int lower = gAt + next * c.gPlane() + lane;
        int left = xAt + c.xTaps()[t] + lane;
        int right = xAt + c.xTaps()[second] + lane;
        int upperLeft = (i * taps + t) * Lanes.COUNT + lane;
        int upperRight = (i * taps + second) * Lanes.COUNT + lane;
        int lowerLeft = (next * taps + t) * Lanes.COUNT + lane;
        int lowerRight = (next * taps + second) * Lanes.COUNT + lane;
        float s0 = s[upperLeft];
        float s1 = s[upperLeft + 1];
        float s2 = s[upperRight];
        float s3 = s[upperRight + 1];
        float s4 = s[lowerLeft];
        float s5 = s[lowerLeft + 1];
        float s6 = s[lowerRight];
        float s7 = s[lowerRight + 1];
        for (int k = 0; k < places; k++) {
            int p = gPlaces[k];
            int q = xPlaces[k];
            float g0 = g[upper + p];
            float g1 = g[upper + p + 1];
            float g2 = g[lower + p];
            float g3 = g[lower + p + 1];
            float x0 = x[left + q];
            float x1 = x[left + q + 1];
            float x2 = x[right + q];
            float x3 = x[right + q + 1];
            s0 = Fma.of(g0, x0, s0);
            s1 = Fma.of(g1, x1, s1);
            s2 = Fma.of(g0, x2, s2);
            s3 = Fma.of(g1, x3, s3);
            s4 = Fma.of(g2, x0, s4);
            s5 = Fma.of(g3, x1, s5);
            s6 = Fma.of(g2, x2, s6);
            s7 = Fma.of(g3, x3, s7);
        }
        s[upperLeft] = s0;
        s[upperLeft + 1] = s1;
        s[upperRight] = s2;
        s[upperRight + 1] = s3;
        s[lowerLeft] = s4;
        s[lowerLeft + 1] = s5;
        s[lowerRight] = s6;
        s[lowerRight + 1] = s7;
    }

    @Override
    public void activate(Activation activation, float[] z, int from, int length) {
        PlainActivations.apply(activation, z, from, from + Lanes.up(length));
    }

    @Override
    public void differentiate(
            Activation activation,
            float[] values,
            int vAt,
            float[] gradient,
            int gAt,
            float[] into,
            int intoAt,
            int length) {
        PlainActivations.differentiate(activation, values, vAt, gradient, gAt, into, intoAt, Lanes.up(length));
    }

    @Override
    public void poolPairs(float[] z, int top, int row, int batch, int windows, float[] into, int at) {
        for (int x = 0; x < windows; x++) {
            int left = top + 2 * x * batch;
            int out = at + x * batch;
            for (int n = 0; n < batch; n++) {
                float above = Math.max(z[left + n], z[left + batch + n]);
                float below = Math.max(z[left + row + n], z[left + row + batch + n]);
                into[out + n] = Math.max(above, below);
            }
        }
    }

    @Override
    public void unpoolPairs(
            float[] z,
            int top,
            int row,
            int batch,
            int windows,
            float[] gradient,
            int gAt,
            float[] into,
            int intoAt,
            int intoRow) {
        Arrays.fill(into, intoAt, intoAt + 2 * windows * batch, 0);
        Arrays.fill(into, intoAt + intoRow, intoAt + intoRow + 2 * windows * batch, 0);
        for (int x = 0; x < windows; x++) {
            int left = top + 2 * x * batch;
            int to = intoAt + 2 * x * batch;
            for (int n = 0; n < batch; n++) {
                float a = z[left + n];
                float b = z[left + batch + n];
                float c = z[left + row + n];
                float most = Math.max(Math.max(a, b), Math.max(c, z[left + row + batch + n]));
                int place = c == most ? intoRow : intoRow + batch;
                place = b == most ? batch : place;
                place = a == most ? 0 : place;
                into[to + place + n] = gradient[gAt + x * batch + n];
            }
        }
    }

    @Override
    public void addLanes(float[] x, int at, int length, float[] lanes) {
        for (int k = 0; k < length; k++) {
            lanes[k % Lanes.COUNT] += x[at + k];
        }
    }

    @Override
    public void addProducts(float[] g, float gMean, float[] x, float xMean, int at, int length, float[] lanes) {
        for (int k = 0; k < length; k++) {
            int l = k % Lanes.COUNT;
            lanes[l] = Fma.of(g[at + k] - gMean, x[at + k] - xMean, lanes[l]);
        }
    }

    @Override
    public void fillRows(float[] values, float[] into, int row, int rows, int columns) {
        for (int i = 0; i < rows; i++) {
            System.arraycopy(values, 0, into, i * row, columns);
        }
    }

    @Override
    public void addRows(float[] x, int row, int rows, int columns, float[] sums) {
        Arrays.fill(sums, 0, columns, 0);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                sums[j] += x[i * row + j];
            }
        }
    }
}
