package dev.reprise.train;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Where the parameters of a {@link dev.reprise.kernel.Network} stand in DL4J's flattened array. */
final class ParameterOrder {

    private ParameterOrder() {}

    /** One index per parameter: layer by layer, weights in row-major order, then biases. */
    static int[] of(MultiLayerNetwork network) {
        return Arrays.stream(network.getLayers())
                .flatMapToInt(ParameterOrder::of)
                .toArray();
    }

    private static IntStream of(Layer layer) {
        if (layer.numParams() == 0) {
            return IntStream.empty();
        }
        return IntStream.concat(indices(layer.getParam("W")), indices(layer.getParam("b")));
    }

    /** The array is a view: its offset and strides say where its elements are. */
    private static IntStream indices(INDArray view) {
        long[] shape = view.shape();
        long[] strides = view.stride();
        return IntStream.range(0, (int) view.length()).map(element -> {
            long rest = element;
            long index = view.offset();
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                index += rest % shape[axis] * strides[axis];
                rest /= shape[axis];
            }
            return (int) index;
        });
    }
}
