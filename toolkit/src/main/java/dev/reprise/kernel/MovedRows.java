package dev.reprise.kernel;

import java.util.Arrays;

/**
 * Copies of an image's rows, one per column of a kernel, each moved by that column, with zeros where the kernel hangs over: what a
 * convolution adds up.
 */
final class MovedRows {

    private final int height;
    private final int width;
    private final int kernel;
    private final int padding;
    private final boolean backwards;
    /** {@code [channel * height + row][kernel column]}. */
    private final float[][][] moved;
    /** {@code [row of the result][channel, kernel row, kernel column]}. */
    private final float[][][] taps;
    /** The same, the other way round. */
    private final float[][][] rows;

    /**
     * @param padding rows and columns of zeros around the image
     * @param backwards whether the kernel is turned by 180 degrees
     */
    MovedRows(int channels, int height, int width, int kernel, int padding, boolean backwards, int largestBatch) {
        this.height = height;
        this.width = width;
        this.kernel = kernel;
        this.padding = padding;
        this.backwards = backwards;
        int columns = width + 2 * padding - kernel + 1;
        int results = height + 2 * padding - kernel + 1;
        this.moved = new float[channels * height][kernel][largestBatch * columns];
        this.taps = new float[results][channels * kernel * kernel][];
        this.rows = new float[channels * kernel * kernel][results][];
        var zeros = new float[largestBatch * columns];
        for (int y = 0; y < results; y++) {
            for (int tap = 0; tap < rows.length; tap++) {
                int row = y + turned(tap / kernel % kernel) - padding;
                int channel = tap / (kernel * kernel);
                boolean outside = row < 0 || row >= height;
                taps[y][tap] = outside ? zeros : moved[channel * height + row][tap % kernel];
                rows[tap][y] = taps[y][tap];
            }
        }
    }

    private int turned(int tap) {
        return backwards ? kernel - 1 - tap : tap;
    }

    /** Copies the rows of an image. */
    void take(float[][] image, int batch) {
        int columns = width + 2 * padding - kernel + 1;
        for (int row = 0; row < moved.length; row++) {
            for (int kx = 0; kx < kernel; kx++) {
                int shift = turned(kx) - padding;
                int from = Math.max(0, -shift);
                int to = Math.min(columns, width - shift);
                float[] into = moved[row][kx];
                Arrays.fill(into, 0, from * batch, 0);
                System.arraycopy(image[row], (from + shift) * batch, into, from * batch, (to - from) * batch);
                Arrays.fill(into, to * batch, columns * batch, 0);
            }
        }
    }

    /** How many taps each result has. */
    int count() {
        return rows.length;
    }

    /** What is added up for one row of the result: by channel, kernel row, kernel column. */
    float[][] taps(int result) {
        return taps[result];
    }

    /** One tap of all rows of the result. */
    float[][] rows(int tap) {
        return rows[tap];
    }
}
