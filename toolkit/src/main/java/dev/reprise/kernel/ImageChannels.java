package dev.reprise.kernel;

import java.util.Arrays;

/** Channels of images: sums are made of partial sums by lanes, slab by slab and row by row; a row begins with the first lane. */
final class ImageChannels implements Channels {

    private final float[] lanes = new float[Lanes.COUNT];

    private interface Visitor {
        /** A row of so many columns and samples of a channel. */
        void visit(int channel, int at, int length);
    }

    private static void overRows(Tensor x, int channel, Visitor visitor) {
        for (int slab = 0; slab < x.slabs(); slab++) {
            int b = x.samples(slab);
            for (int row = 0; row < x.shape().height(); row++) {
                visitor.visit(
                        channel,
                        x.slabAt(slab) + x.rowAt(channel, row, b),
                        x.shape().width() * b);
            }
        }
    }

    private void sum(Tensor x, float[] sums, Visitor visitor) {
        for (int channel = 0; channel < sums.length; channel++) {
            Arrays.fill(lanes, 0);
            overRows(x, channel, visitor);
            sums[channel] = Lanes.total(lanes, 0);
        }
    }

    @Override
    public void sum(Operations operations, Tensor x, float[] sums) {
        sum(x, sums, (channel, at, length) -> operations.addLanes(x.data(), at, length, lanes));
    }

    @Override
    public void sumSquares(Operations operations, Tensor x, float[] means, float[] sums) {
        sum(
                x,
                sums,
                (channel, at, length) ->
                        operations.addProducts(x.data(), means[channel], x.data(), means[channel], at, length, lanes));
    }

    @Override
    public void sumProducts(Operations operations, Tensor g, Tensor x, float[] means, float[] sums) {
        sum(
                x,
                sums,
                (channel, at, length) ->
                        operations.addProducts(g.data(), 0, x.data(), means[channel], at, length, lanes));
    }

    @Override
    public void scale(Tensor x, float[] means, float[] scales, float[] shifts, Tensor into) {
        float[] values = x.data();
        float[] results = into.data();
        for (int c = 0; c < means.length; c++) {
            overRows(x, c, (channel, at, length) -> {
                float mean = means[channel];
                float scale = scales[channel];
                float shift = shifts[channel];
                for (int k = at; k < at + length; k++) {
                    results[k] = Fma.of(scale, values[k] - mean, shift);
                }
            });
        }
    }

    @Override
    public void combine(Tensor g, Tensor x, float[] means, float[] a, float[] b, float[] c, Tensor into) {
        float[] values = x.data();
        float[] factors = g.data();
        float[] results = into.data();
        for (int each = 0; each < means.length; each++) {
            overRows(x, each, (channel, at, length) -> {
                float mean = means[channel];
                float ofG = a[channel];
                float ofX = b[channel];
                float rest = c[channel];
                for (int k = at; k < at + length; k++) {
                    results[k] = Fma.of(ofG, factors[k], Fma.of(ofX, values[k] - mean, rest));
                }
            });
        }
    }
}
