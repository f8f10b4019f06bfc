package dev.reprise.kernel;

import java.util.Arrays;

/** Features: a row per sample; sums are over samples from the first to the last. */
final class FeatureChannels implements Channels {

    @Override
    public void sum(Operations operations, Tensor x, float[] sums) {
        Arrays.fill(sums, 0);
        for (int n = 0; n < x.batch(); n++) {
            int at = n * x.rowStride();
            for (int k = 0; k < sums.length; k++) {
                sums[k] += x.data()[at + k];
            }
        }
    }

    @Override
    public void sumSquares(Operations operations, Tensor x, float[] means, float[] sums) {
        sumProducts(x, means, x, means, sums);
    }

    @Override
    public void sumProducts(Operations operations, Tensor g, Tensor x, float[] means, float[] sums) {
        sumProducts(g, new float[means.length], x, means, sums);
    }

    private static void sumProducts(Tensor g, float[] gMeans, Tensor x, float[] means, float[] sums) {
        Arrays.fill(sums, 0);
        for (int n = 0; n < x.batch(); n++) {
            int at = n * x.rowStride();
            for (int k = 0; k < sums.length; k++) {
                sums[k] = Fma.of(g.data()[at + k] - gMeans[k], x.data()[at + k] - means[k], sums[k]);
            }
        }
    }

    @Override
    public void scale(Tensor x, float[] means, float[] scales, float[] shifts, Tensor into) {
        for (int n = 0; n < x.batch(); n++) {
            int at = n * x.rowStride();
            for (int k = 0; k < means.length; k++) {
                into.data()[at + k] = Fma.of(scales[k], x.data()[at + k] - means[k], shifts[k]);
            }
        }
    }

    @Override
    public void combine(Tensor g, Tensor x, float[] means, float[] a, float[] b, float[] c, Tensor into) {
        for (int n = 0; n < x.batch(); n++) {
            int at = n * x.rowStride();
            for (int k = 0; k < means.length; k++) {
                float rest = Fma.of(b[k], x.data()[at + k] - means[k], c[k]);
                into.data()[at + k] = Fma.of(a[k], g.data()[at + k], rest);
            }
        }
    }
}
