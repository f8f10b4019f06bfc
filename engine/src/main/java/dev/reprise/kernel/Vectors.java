package dev.reprise.kernel;

/** The inner loops. */
final class Vectors {

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

    /** {@code into[column * rows + row] = from[row * columns + column]}. */
    static void transpose(float[] from, int rows, int columns, float[] into) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                into[column * rows + row] = from[row * columns + column];
            }
        }
    }
}
