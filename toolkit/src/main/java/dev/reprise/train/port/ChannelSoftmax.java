package dev.reprise.train.port;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Softmax over the channels of each pixel, as {@code torch.nn.Softmax2d} takes it; DL4J's own is over a row of pixels. Written for one
 * row per pixel, since ND4J's softmax over another dimension than the last gives sums other than 1.
 */
public final class ChannelSoftmax extends BaseActivationFunction {

    private static final long serialVersionUID = 1L;

    @Override
    public INDArray getActivation(INDArray in, boolean training) {
        return write(softmax(in), in);
    }

    @Override
    public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
        assertShape(in, epsilon);
        INDArray output = softmax(in);
        INDArray gradient = pixels(epsilon);
        INDArray mean = output.mul(gradient).sum(true, 1);
        return new Pair<>(write(gradient.subiColumnVector(mean).muli(output), in), null);
    }

    private static INDArray softmax(INDArray images) {
        return Transforms.softmax(pixels(images), false);
    }

    /** {batch, channels, height, width} as {batch * height * width, channels}. */
    private static INDArray pixels(INDArray images) {
        return images.permute(0, 2, 3, 1).dup('c').reshape(-1, images.size(1));
    }

    /** Overwrites images, as activations do in DL4J, which knows where their memory belongs. */
    private static INDArray write(INDArray pixels, INDArray images) {
        return images.assign(pixels.reshape(images.size(0), images.size(2), images.size(3), images.size(1))
                .permute(0, 3, 1, 2));
    }
}
