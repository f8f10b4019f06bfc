package dev.reprise.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The operations with the Vector API. One width of vectors per JVM: where two meet, the compiler boxes them. */
final class VectorOperations implements Operations {

    static final VectorSpecies<Float> SPECIES =
            FloatVector.SPECIES_PREFERRED.length() >= 16 ? FloatVector.SPECIES_512 : FloatVector.SPECIES_256;
    static final int LANES = SPECIES.length();

    /** As many bits of as many floats. */
    static final VectorSpecies<Integer> INTS = SPECIES.withLanes(int.class);

    /** Fewer than these are not worth it. */
    private static final int LEAST_LANES = 8;

    private final VectorProducts products = new VectorProducts();
    private final VectorCorrelations correlations = new VectorCorrelations();

    VectorOperations() {}

    @Override
    public boolean isFastOnThisProcessor() {
        return FloatVector.SPECIES_PREFERRED.length() >= LEAST_LANES;
    }

    @Override
    public String name() {
        return "vector, " + LANES + " lanes";
    }

    @Override
    public void multiply(Product product, int rows, int columns, int aAt, int xAt, int cAt, int from, int to) {
        products.multiply(product, rows, columns, aAt, xAt, cAt, from, to);
    }

    @Override
    public void correlate(Correlation correlation, int planes, int places, int gAt, int xAt) {
        correlations.correlate(correlation, planes, places, gAt, xAt);
    }

    @Override
    public void activate(Activation activation, float[] z, int from, int length) {
        VectorActivations.apply(activation, z, from, from + Lanes.up(length));
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
        VectorActivations.differentiate(activation, values, vAt, gradient, gAt, into, intoAt, Lanes.up(length));
    }

    @Override
    public void poolPairs(float[] z, int top, int row, int batch, int windows, float[] into, int at) {
        VectorPooling.pool(z, top, row, batch, windows, into, at);
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
        VectorPooling.unpool(z, top, row, batch, windows, gradient, gAt, into, intoAt, intoRow);
    }

    @Override
    public void addLanes(float[] x, int at, int length, float[] lanes) {
        VectorSums.addLanes(x, at, length, lanes);
    }

    @Override
    public void addProducts(float[] g, float gMean, float[] x, float xMean, int at, int length, float[] lanes) {
        VectorSums.addProducts(g, gMean, x, xMean, at, length, lanes);
    }

    @Override
    public void fillRows(float[] values, float[] into, int row, int rows, int columns) {
        VectorRows.fill(values, into, row, rows, columns);
    }

    @Override
    public void addRows(float[] x, int row, int rows, int columns, float[] sums) {
        VectorRows.add(x, row, rows, columns, sums);
    }
}
