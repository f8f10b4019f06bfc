package dev.reprise.kernel;

import java.util.List;

/** Softmax over the channels of each pixel of images, or over all features. */
final class SoftmaxLayer implements RunningLayer {

    private final Tensor input;

    SoftmaxLayer(Tensor input) {
        this.input = input;
    }

    @Override
    public void forward(Pass pass, Tensor output) {
        System.arraycopy(input.data(), 0, output.data(), 0, (int) output.length());
        if (!input.shape().image()) {
            for (int n = 0; n < output.batch(); n++) {
                softmax(output.data(), n * output.rowStride(), 1, input.shape().channels());
            }
            return;
        }
        overPixels(
                output,
                (at, plane) -> softmax(output.data(), at, plane, input.shape().channels()));
    }

    /** Replaces values by their softmax. */
    static void softmax(float[] z, int at, int stride, int count) {
        float highest = z[at];
        for (int k = 1; k < count; k++) {
            highest = Math.max(highest, z[at + k * stride]);
        }
        float sum = 0;
        for (int k = 0; k < count; k++) {
            float power = FloatMath.exp(z[at + k * stride] - highest);
            z[at + k * stride] = power;
            sum += power;
        }
        for (int k = 0; k < count; k++) {
            z[at + k * stride] /= sum;
        }
    }

    @Override
    public void backward(Pass pass, Tensor output, Tensor gradient, List<Tensor> into) {
        int count = input.shape().channels();
        for (Tensor to : into) {
            if (!input.shape().image()) {
                for (int n = 0; n < output.batch(); n++) {
                    differentiate(output.data(), gradient.data(), to.data(), n * output.rowStride(), 1, count);
                }
            } else {
                overPixels(
                        output,
                        (at, plane) -> differentiate(output.data(), gradient.data(), to.data(), at, plane, count));
            }
        }
    }

    /** {@code into = v (g - sum of v g)}. */
    static void differentiate(float[] v, float[] g, float[] into, int at, int stride, int count) {
        float mean = 0;
        for (int k = 0; k < count; k++) {
            mean = Fma.of(v[at + k * stride], g[at + k * stride], mean);
        }
        for (int k = 0; k < count; k++) {
            into[at + k * stride] = v[at + k * stride] * (g[at + k * stride] - mean);
        }
    }

    private interface Visitor {
        /**
         * The channels of one pixel of one sample.
         *
         * @param plane from one channel to the next
         */
        void visit(int at, int plane);
    }

    private static void overPixels(Tensor images, Visitor visitor) {
        for (int slab = 0; slab < images.slabs(); slab++) {
            int b = images.samples(slab);
            int plane = images.rowAt(1, 0, b);
            for (int y = 0; y < images.shape().height(); y++) {
                int row = images.slabAt(slab) + images.rowAt(0, y, b);
                for (int k = 0; k < images.shape().width() * b; k++) {
                    visitor.visit(row + k, plane);
                }
            }
        }
    }
}
