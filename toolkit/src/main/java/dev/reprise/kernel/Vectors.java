package dev.reprise.kernel;

import java.util.Arrays;

/**
 * The inner loops. All arrays of a loop are read at the same index, and a loop has no more than four products: only then does the
 * JVM's compiler turn it into vector instructions (a larger body is beyond C2's {@code LoopUnrollLimit}, and what is not unrolled is
 * not vectorised).
 */
final class Vectors {

    private static final int EIGHT = 8;
    private static final int FOUR = 4;
    private static final int LONG = 32;

    private Vectors() {}

    /**
     * {@code y[k] += a[from] * rows[0][k] + ... + a[from + count - 1] * rows[count - 1][k]} for each k below {@code length}. Adds up
     * eight, then four, then one at a time, always in that order.
     *
     * @param scratch at least {@code length} long; overwritten
     */
    static void combine(float[] a, int from, float[][] rows, int count, float[] y, float[] scratch, int length) {
        int t = 0;
        for (; t + EIGHT <= count; t += EIGHT) {
            if (length < LONG) {
                addEight(a, from + t, rows, t, y, length);
            } else {
                sumFour(a, from + t, rows, t, scratch, length);
                addFour(scratch, a, from + t + FOUR, rows, t + FOUR, y, length);
            }
        }
        for (; t + FOUR <= count; t += FOUR) {
            addFour(a, from + t, rows, t, y, length);
        }
        for (; t < count; t++) {
            add(a[from + t], rows[t], y, length);
        }
    }

    /** The same sum as the two loops that follow; for rows that are too short for vectors. */
    private static void addEight(float[] a, int from, float[][] rows, int t, float[] y, int length) {
        float a0 = a[from];
        float a1 = a[from + 1];
        float a2 = a[from + 2];
        float a3 = a[from + 3];
        float a4 = a[from + 4];
        float a5 = a[from + 5];
        float a6 = a[from + 6];
        float a7 = a[from + 7];
        float[] x0 = rows[t];
        float[] x1 = rows[t + 1];
        float[] x2 = rows[t + 2];
        float[] x3 = rows[t + 3];
        float[] x4 = rows[t + 4];
        float[] x5 = rows[t + 5];
        float[] x6 = rows[t + 6];
        float[] x7 = rows[t + 7];
        for (int k = 0; k < length; k++) {
            y[k] += a0 * x0[k]
                    + a1 * x1[k]
                    + (a2 * x2[k] + a3 * x3[k])
                    + (a4 * x4[k] + a5 * x5[k] + (a6 * x6[k] + a7 * x7[k]));
        }
    }

    private static void sumFour(float[] a, int from, float[][] rows, int t, float[] sum, int length) {
        float a0 = a[from];
        float a1 = a[from + 1];
        float a2 = a[from + 2];
        float a3 = a[from + 3];
        float[] x0 = rows[t];
        float[] x1 = rows[t + 1];
        float[] x2 = rows[t + 2];
        float[] x3 = rows[t + 3];
        for (int k = 0; k < length; k++) {
            sum[k] = a0 * x0[k] + a1 * x1[k] + (a2 * x2[k] + a3 * x3[k]);
        }
    }

    private static void addFour(float[] sum, float[] a, int from, float[][] rows, int t, float[] y, int length) {
        float a0 = a[from];
        float a1 = a[from + 1];
        float a2 = a[from + 2];
        float a3 = a[from + 3];
        float[] x0 = rows[t];
        float[] x1 = rows[t + 1];
        float[] x2 = rows[t + 2];
        float[] x3 = rows[t + 3];
        for (int k = 0; k < length; k++) {
            y[k] += sum[k] + (a0 * x0[k] + a1 * x1[k] + (a2 * x2[k] + a3 * x3[k]));
        }
    }

    private static void addFour(float[] a, int from, float[][] rows, int t, float[] y, int length) {
        float a0 = a[from];
        float a1 = a[from + 1];
        float a2 = a[from + 2];
        float a3 = a[from + 3];
        float[] x0 = rows[t];
        float[] x1 = rows[t + 1];
        float[] x2 = rows[t + 2];
        float[] x3 = rows[t + 3];
        for (int k = 0; k < length; k++) {
            y[k] += a0 * x0[k] + a1 * x1[k] + (a2 * x2[k] + a3 * x3[k]);
        }
    }

    private static void add(float a, float[] x, float[] y, int length) {
        for (int k = 0; k < length; k++) {
            y[k] += a * x[k];
        }
    }

    /**
     * The sum of all {@code x[i][k] * y[i][k]} for i below {@code count} and k below {@code length}.
     *
     * @param sums at least {@code length} long; overwritten
     * @param scratch likewise
     */
    static float dot(float[][] x, float[][] y, int firstOfY, int count, float[] sums, float[] scratch, int length) {
        Arrays.fill(sums, 0, length, 0);
        int i = 0;
        for (; i + FOUR <= count; i += FOUR) {
            int j = firstOfY + i;
            sumTwoProducts(x[i], x[i + 1], y[j], y[j + 1], scratch, length);
            addTwoProducts(scratch, x[i + 2], x[i + 3], y[j + 2], y[j + 3], sums, length);
        }
        for (; i < count; i++) {
            addProducts(x[i], y[firstOfY + i], sums, length);
        }
        return sum(sums, length);
    }

    private static void sumTwoProducts(float[] x0, float[] x1, float[] y0, float[] y1, float[] sum, int length) {
        for (int k = 0; k < length; k++) {
            sum[k] = x0[k] * y0[k] + x1[k] * y1[k];
        }
    }

    private static void addTwoProducts(
            float[] sum, float[] x0, float[] x1, float[] y0, float[] y1, float[] sums, int length) {
        for (int k = 0; k < length; k++) {
            sums[k] += sum[k] + (x0[k] * y0[k] + x1[k] * y1[k]);
        }
    }

    private static void addProducts(float[] x, float[] y, float[] sums, int length) {
        for (int k = 0; k < length; k++) {
            sums[k] += x[k] * y[k];
        }
    }

    /** The sum, in four parts so that additions need not wait for each other. */
    static float sum(float[] x, int length) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int k = 0;
        for (; k + FOUR <= length; k += FOUR) {
            s0 += x[k];
            s1 += x[k + 1];
            s2 += x[k + 2];
            s3 += x[k + 3];
        }
        for (; k < length; k++) {
            s0 += x[k];
        }
        return s0 + s1 + (s2 + s3);
    }

    /** {@code into[column][row] = from[row][column]}. */
    static void transpose(float[][] from, int rows, int columns, float[][] into) {
        for (int row = 0; row < rows; row++) {
            float[] values = from[row];
            for (int column = 0; column < columns; column++) {
                into[column][row] = values[column];
            }
        }
    }
}
