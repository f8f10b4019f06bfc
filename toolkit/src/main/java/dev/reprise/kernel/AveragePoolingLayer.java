package dev.reprise.kernel;

import java.util.List;

/** The mean of each window. */
final class AveragePoolingLayer implements RunningLayer {

    private final Tensor input;
    private final Shape output;
    private final Window window;
    private final boolean countsPadding;

    AveragePoolingLayer(LayerSpec.AveragePooling spec, Tensor input, Shape output) {
        this.input = input;
        this.output = output;
        this.window = spec.window();
        this.countsPadding = spec.countsPadding();
    }

    @Override
    public void forward(Pass pass, Tensor out) {
        out.clear();
        overAll(out, (in, at, share, b) -> {
            for (int n = 0; n < b; n++) {
                out.data()[at + n] = Fma.of(share, input.data()[in + n], out.data()[at + n]);
            }
        });
    }

    @Override
    public void backward(Pass pass, Tensor out, Tensor gradient, List<Tensor> into) {
        if (into.isEmpty()) {
            return;
        }
        Tensor to = into.get(0);
        to.clear();
        overAll(gradient, (in, at, share, b) -> {
            for (int n = 0; n < b; n++) {
                to.data()[in + n] = Fma.of(share, gradient.data()[at + n], to.data()[in + n]);
            }
        });
    }

    private interface Visitor {
        /** All samples of a value of the input, and of the output that it has a share of. */
        void visit(int in, int out, float share, int samples);
    }

    private void overAll(Tensor out, Visitor visitor) {
        for (int slab = 0; slab < out.slabs(); slab++) {
            for (int row = 0; row < output.channels() * output.height(); row++) {
                for (int x = 0; x < output.width(); x++) {
                    overWindow(out, slab, row, x, visitor);
                }
            }
        }
    }

    private void overWindow(Tensor out, int slab, int row, int x, Visitor visitor) {
        int b = out.samples(slab);
        int channel = row / output.height();
        int top = row % output.height() * window.strideY() - window.top();
        int left = x * window.strideX() - window.left();
        int rowFrom = Math.max(0, top);
        int rowTo = Math.min(input.shape().height(), top + window.height());
        int columnFrom = Math.max(0, left);
        int columnTo = Math.min(input.shape().width(), left + window.width());
        int count = countsPadding ? window.area() : (rowTo - rowFrom) * (columnTo - columnFrom);
        int at = out.slabAt(slab) + row * out.rowStride(b) + x * b;
        for (int ky = rowFrom; ky < rowTo; ky++) {
            int in = input.slabAt(slab) + input.rowAt(channel, ky, b);
            for (int kx = columnFrom; kx < columnTo; kx++) {
                visitor.visit(in + kx * b, at, 1f / count, b);
            }
        }
    }
}
