package dev.reprise.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * The largest value of each window; of equal ones the first, row by row. It may apply the activation of the layer before it, since all
 * of them are monotone: that is a quarter of the work behind windows of 2x2.
 */
final class MaxPoolingLayer implements RunningLayer {

    private final Tensor input;
    private final Shape output;
    private final Window window;
    private final Activation activation;
    private final boolean pairs;
    private int[] chosen = {};

    MaxPoolingLayer(LayerSpec.MaxPooling spec, Activation activation, Tensor input, Shape output) {
        this.input = input;
        this.output = output;
        this.window = spec.window();
        this.activation = activation;
        this.pairs = window.equals(Window.square(2).stride(2));
    }

    @Override
    public void forward(Pass pass, Tensor out) {
        if (!pairs && chosen.length < out.data().length) {
            chosen = new int[out.data().length];
        }
        for (int slab = 0; slab < out.slabs(); slab++) {
            int b = out.samples(slab);
            for (int channel = 0; channel < output.channels(); channel++) {
                for (int y = 0; y < output.height(); y++) {
                    int to = out.slabAt(slab) + out.rowAt(channel, y, b);
                    if (pairs) {
                        int top = input.slabAt(slab) + input.rowAt(channel, 2 * y, b);
                        pass.operations()
                                .poolPairs(input.data(), top, input.rowStride(b), b, output.width(), out.data(), to);
                    } else {
                        choose(slab, channel, y, b, out.data(), to);
                    }
                    int end = to + output.width() * b;
                    Arrays.fill(out.data(), end, to + out.rowStride(b), 0); // vectors reach beyond the last window
                }
            }
        }
        if (!activation.isIdentity()) {
            pass.operations().activate(activation, out.data(), 0, (int) out.length());
        }
    }

    private void choose(int slab, int channel, int y, int b, float[] out, int to) {
        for (int x = 0; x < output.width(); x++) {
            for (int n = 0; n < b; n++) {
                float largest = Float.NEGATIVE_INFINITY;
                int place = -1;
                for (int ky = rowFrom(y); ky < rowTo(y); ky++) {
                    int row = input.slabAt(slab) + input.rowAt(channel, ky, b);
                    for (int kx = columnFrom(x); kx < columnTo(x); kx++) {
                        float value = input.data()[row + kx * b + n];
                        if (place < 0 || value > largest || value != value) {
                            largest = value;
                            place = row + kx * b + n;
                        }
                    }
                }
                out[to + x * b + n] = largest;
                chosen[to + x * b + n] = place;
            }
        }
    }

    private int rowFrom(int y) {
        return Math.max(0, y * window.strideY() - window.top());
    }

    private int rowTo(int y) {
        return Math.min(input.shape().height(), y * window.strideY() - window.top() + window.height());
    }

    private int columnFrom(int x) {
        return Math.max(0, x * window.strideX() - window.left());
    }

    private int columnTo(int x) {
        return Math.min(input.shape().width(), x * window.strideX() - window.left() + window.width());
    }

    @Override
    public void backward(Pass pass, Tensor out, Tensor gradient, List<Tensor> into) {
        if (into.isEmpty()) {
            return;
        }
        if (!activation.isIdentity()) {
            pass.operations().differentiate(activation, out.data(), 0, gradient.data(), 0, gradient.data(), 0, (int)
                    gradient.length());
        }
        Tensor to = into.get(0);
        if (!pairs || input.shape().height() % 2 + input.shape().width() % 2 > 0) {
            to.clear();
        }
        for (int slab = 0; slab < out.slabs(); slab++) {
            int b = out.samples(slab);
            for (int channel = 0; channel < output.channels(); channel++) {
                for (int y = 0; y < output.height(); y++) {
                    int from = out.slabAt(slab) + out.rowAt(channel, y, b);
                    if (pairs) {
                        unpool(pass, slab, channel, y, gradient, from, to);
                    } else {
                        for (int k = from; k < from + output.width() * b; k++) {
                            to.data()[chosen[k]] += gradient.data()[k];
                        }
                    }
                }
            }
        }
    }

    private void unpool(Pass pass, int slab, int channel, int y, Tensor gradient, int from, Tensor to) {
        int b = gradient.samples(slab);
        int top = input.slabAt(slab) + input.rowAt(channel, 2 * y, b);
        int row = input.rowStride(b);
        pass.operations()
                .unpoolPairs(input.data(), top, row, b, output.width(), gradient.data(), from, to.data(), top, row);
        for (int bottom = top; bottom <= top + row; bottom += row) {
            Arrays.fill(
                    to.data(),
                    bottom + 2 * output.width() * b,
                    bottom + row,
                    0); // vectors reach beyond the last window
        }
    }
}
