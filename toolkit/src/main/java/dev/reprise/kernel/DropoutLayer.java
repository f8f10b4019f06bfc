package dev.reprise.kernel;

import java.util.List;

/**
 * Drops values and scales up what it keeps. Whether a value is kept is a function of seed, step, layer, sample and place alone (see {@link
 * Randoms}).
 */
final class DropoutLayer implements RunningLayer {

    private final Tensor input;
    private final float scale;
    private final int least;
    private final long layer;
    private float[] masks = {};
    private final Tensor mask;

    /** @param layer its number in the network */
    DropoutLayer(LayerSpec.Dropout spec, Tensor input, int layer) {
        this.input = input;
        this.scale = (float) (1 / (1 - spec.rate()));
        this.least = (int) Math.ceil(spec.rate() * Randoms.RANGE);
        this.layer = layer;
        this.mask = new Tensor(input.shape());
    }

    @Override
    public void forward(Pass pass, Tensor output) {
        int length = (int) output.length();
        if (!pass.training()) {
            System.arraycopy(input.data(), 0, output.data(), 0, length);
            return;
        }
        draw(pass);
        for (int k = 0; k < length; k++) {
            output.data()[k] = input.data()[k] * mask.data()[k];
        }
    }

    private void draw(Pass pass) {
        int count = Math.multiplyExact(pass.batch(), input.shape().size());
        if (masks.length < count) {
            masks = new float[count];
        }
        int key = Randoms.key(pass.seed(), pass.iteration(), layer);
        for (int k = 0; k < count; k++) {
            masks[k] = Randoms.draw(key, k) >= least ? scale : 0;
        }
        mask.prepare(pass.batch());
        mask.read(masks, 0);
    }

    @Override
    public void backward(Pass pass, Tensor output, Tensor gradient, List<Tensor> into) {
        int length = (int) gradient.length();
        for (Tensor to : into) {
            for (int k = 0; k < length; k++) {
                to.data()[k] = gradient.data()[k] * mask.data()[k];
            }
        }
    }
}
