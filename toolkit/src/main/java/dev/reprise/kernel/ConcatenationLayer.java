package dev.reprise.kernel;

import java.util.List;

/** The channels, or features, of all inputs, one input after the other. */
final class ConcatenationLayer implements RunningLayer {

    private final List<Tensor> inputs;

    ConcatenationLayer(List<Tensor> inputs) {
        this.inputs = List.copyOf(inputs);
    }

    @Override
    public void forward(Pass pass, Tensor output) {
        int channel = 0;
        for (Tensor input : inputs) {
            copy(input, 0, output, channel, input.shape().channels());
            channel += input.shape().channels();
        }
    }

    @Override
    public void backward(Pass pass, Tensor output, Tensor gradient, List<Tensor> into) {
        int channel = 0;
        for (Tensor to : into) {
            copy(gradient, channel, to, 0, to.shape().channels());
            channel += to.shape().channels();
        }
    }

    private static void copy(Tensor from, int fromChannel, Tensor to, int toChannel, int channels) {
        if (!from.shape().image()) {
            for (int n = 0; n < from.batch(); n++) {
                System.arraycopy(
                        from.data(),
                        n * from.rowStride() + fromChannel,
                        to.data(),
                        n * to.rowStride() + toChannel,
                        channels);
            }
            return;
        }
        for (int slab = 0; slab < from.slabs(); slab++) {
            int b = from.samples(slab);
            System.arraycopy(
                    from.data(),
                    from.slabAt(slab) + from.rowAt(fromChannel, 0, b),
                    to.data(),
                    to.slabAt(slab) + to.rowAt(toChannel, 0, b),
                    from.rowAt(channels, 0, b));
        }
    }
}
