package dev.reprise.kernel;

/** The inner loops. */
final class Vectors {

    /** How many neighbours {@link #addFiveScaled} adds. */
    static final int FIVE = 5;

    private static final int PARTS = 4;

    private Vectors() {}

    /** {@code y[yFrom + k] += a * x[xFrom + k]} for each k below {@code length}. */
    static void addScaled(float a, float[] x, int xFrom, float[] y, int yFrom, int length) {
        for (int k = 0; k < length; k++) {
            y[yFrom + k] += a * x[xFrom + k];
        }
    }

    /** {@code z[k] += x[xFrom + k] * y[yFrom + k]} for each k below {@code length}. */
    static void addProducts(float[] x, int xFrom, float[] y, int yFrom, float[] z, int length) {
        for (int k = 0; k < length; k++) {
            z[k] += x[xFrom + k] * y[yFrom + k];
        }
    }

    /**
     * {@code y[yFrom + k] +=} the sum of {@code a[aFrom + t] * x[xFrom + t * apart + k]} over t from 0 to 4, for each k below {@code
     * length}: reads and writes y once for five products.
     */
    static void addFiveScaled(float[] a, int aFrom, float[] x, int xFrom, int apart, float[] y, int yFrom, int length) {
        float a0 = a[aFrom];
        float a1 = a[aFrom + 1];
        float a2 = a[aFrom + 2];
        float a3 = a[aFrom + 3];
        float a4 = a[aFrom + 4];
        int x1 = xFrom + apart;
        int x2 = x1 + apart;
        int x3 = x2 + apart;
        int x4 = x3 + apart;
        for (int k = 0; k < length; k++) {
            y[yFrom + k] += a0 * x[xFrom + k] + a1 * x[x1 + k] + a2 * x[x2 + k] + a3 * x[x3 + k] + a4 * x[x4 + k];
        }
    }

    /** The sum, in four parts that are added up last, so that additions need not wait for each other. */
    static float sum(float[] x, int from, int length) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int k = from;
        int end = from + length;
        for (; k + PARTS <= end; k += PARTS) {
            s0 += x[k];
            s1 += x[k + 1];
            s2 += x[k + 2];
            s3 += x[k + 3];
        }
        for (; k < end; k++) {
            s0 += x[k];
        }
        return s0 + s1 + (s2 + s3);
    }

    /** {@code into[column * rows + row] = from[row * columns + column]}. */
    static void transpose(float[] from, int rows, int columns, float[] into) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                into[column * rows + row] = from[row * columns + column];
            }
        }
    }
}
