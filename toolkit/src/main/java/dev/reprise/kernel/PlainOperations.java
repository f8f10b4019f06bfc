package dev.reprise.kernel;

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

    @Override
    public void correlate(Correlation c, int planes, int places, int gAt, int xAt) {
        int taps = c.xTaps().length;
        for (int i = 0; i < planes; i++) {
            for (int t = 0; t < taps; t++) {
                int g = gAt + i * c.gPlane();
                int x = xAt + c.xTaps()[t];
                addPlaces(c, places, g, x, (i * taps + t) * Lanes.COUNT);
            }
        }
    }

    private static void addPlaces(Correlation c, int places, int gAt, int xAt, int at) {
        float[] g = c.g();
        float[] x = c.x();
        float[] s = c.sums();
        for (int half = 0; half < Lanes.COUNT; half += 8) {
            int o = at + half;
            float s0 = s[o];
            float s1 = s[o + 1];
            float s2 = s[o + 2];
            float s3 = s[o + 3];
            float s4 = s[o + 4];
            float s5 = s[o + 5];
            float s6 = s[o + 6];
            float s7 = s[o + 7];
            for (int k = 0; k < places; k++) {
                int p = gAt + c.gPlaces()[k] + half;
                int q = xAt + c.xPlaces()[k] + half;
                s0 = Fma.of(g[p], x[q], s0);
                s1 = Fma.of(g[p + 1], x[q + 1], s1);
                s2 = Fma.of(g[p + 2], x[q + 2], s2);
                s3 = Fma.of(g[p + 3], x[q + 3], s3);
                s4 = Fma.of(g[p + 4], x[q + 4], s4);
                s5 = Fma.of(g[p + 5], x[q + 5], s5);
                s6 = Fma.of(g[p + 6], x[q + 6], s6);
                s7 = Fma.of(g[p + 7], x[q + 7], s7);
            }
            s[o] = s0;
            s[o + 1] = s1;
            s[o + 2] = s2;
            s[o + 3] = s3;
            s[o + 4] = s4;
            s[o + 5] = s5;
            s[o + 6] = s6;
            s[o + 7] = s7;
        }
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
        for (int x = 0; x < windows; x++) {
            int left = top + 2 * x * batch;
            int to = intoAt + 2 * x * batch;
            for (int n = 0; n < batch; n++) {
                float a = z[left + n];
                float b = z[left + batch + n];
                float c = z[left + row + n];
                float most = Math.max(Math.max(a, b), Math.max(c, z[left + row + batch + n]));
                float value = gradient[gAt + x * batch + n];
                boolean first = a == most;
                boolean second = !first && b == most;
                boolean third = !first && !second && c == most;
                into[to + n] = first ? value : 0;
                into[to + batch + n] = second ? value : 0;
                into[to + intoRow + n] = third ? value : 0;
                into[to + intoRow + batch + n] = first || second || third ? 0 : value;
            }
        }
    }
}
