package dev.reprise.kernel;

/**
 * The operations that nearly all of the time goes into. There are two implementations, which agree in every bit: what is written here is
 * the definition, every product is added by one fma, and sums have the order that is given.
 *
 * <p>Columns are taken {@link Lanes#COUNT} at a time: where a number of columns is no multiple, the rest of the last block is read and
 * written too, and rows have room for it.
 */
interface Operations {

    /** For messages. */
    String name();

    /** Whether the processor has what makes it fast, as far as this JVM uses it. */
    boolean isFastOnThisProcessor();

    /**
     * {@code c[cAt + i * cRow + j] += a[aAt + i * aRow + aTerms[t]] * x[xAt + j + xTerms[t]]} for all rows i, columns j and terms t from
     * {@code from} to below {@code to}, in the order of the terms. Where the product has {@code starts}, c is {@code starts[i]} first.
     */
    void multiply(Product product, int rows, int columns, int aAt, int xAt, int cAt, int from, int to);

    /**
     * {@code sums[(i * taps + t) * 16 + l] += g[gAt + i * gPlane + gPlaces[k] + l] * x[xAt + xTaps[t] + xPlaces[k] + l]} for all planes i,
     * taps t, lanes l and places k below {@code places}, in the order of the places; and, of the planes' values alone, {@code planeSums[i * 16
     * + l] += g[gAt + i * gPlane + gPlaces[k] + l]}.
     */
    void correlate(Correlation correlation, int planes, int places, int gAt, int xAt);

    /** Replaces values by the activation function's. */
    void activate(Activation activation, float[] z, int from, int length);

    /** {@code into[intoAt + k] = gradient[gAt + k] * f'}, the derivative being that at the value {@code values[vAt + k]}. */
    void differentiate(
            Activation activation,
            float[] values,
            int vAt,
            float[] gradient,
            int gAt,
            float[] into,
            int intoAt,
            int length);

    /**
     * One row of max-pooling by 2x2 with stride 2: the largest of {@code z[top + 2 x b + n]}, its right neighbour, and the two below, for
     * all windows x and samples n below b.
     *
     * @param row from a row of z to the next
     * @param into where {@code [x * b + n]} goes
     */
    void poolPairs(float[] z, int top, int row, int batch, int windows, float[] into, int at);

    /** The way back: the gradient goes to the first of the largest, in the order of {@link #poolPairs}; the others get 0. */
    void unpoolPairs(
            float[] z,
            int top,
            int row,
            int batch,
            int windows,
            float[] gradient,
            int gAt,
            float[] into,
            int intoAt,
            int intoRow);

    /** {@code lanes[k % 16] += x[at + k]} for k below length, in that order. */
    void addLanes(float[] x, int at, int length, float[] lanes);

    /** {@code lanes[k % 16] += (g[at + k] - gMean) * (x[at + k] - xMean)} for k below length, in that order. */
    void addProducts(float[] g, float gMean, float[] x, float xMean, int at, int length, float[] lanes);

    /** {@code into[i * row + j] = values[j]} for all rows i and columns j. */
    void fillRows(float[] values, float[] into, int row, int rows, int columns);

    /** {@code sums[j] = 0 + x[j] + x[row + j] + x[2 row + j] + ...} for all columns j and so many rows, in that order. */
    void addRows(float[] x, int row, int rows, int columns, float[] sums);
}
