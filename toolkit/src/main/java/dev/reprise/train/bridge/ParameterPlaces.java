package dev.reprise.train.bridge;

import dev.reprise.kernel.Architecture;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Where the kernel's numbers stand in DL4J's flattened arrays.
 *
 * @param parameters place of each parameter, in the kernel's order
 * @param statistics place of each running statistic, which DL4J counts among the parameters
 * @param state per slot the place of each parameter's number in the optimizer's state; -1 where it has none
 */
record ParameterPlaces(int[] parameters, int[] statistics, int[][] state) {

    static ParameterPlaces of(Translation translation, BaseMultiLayerUpdater<?> updater, int slots) {
        Architecture architecture = translation.architecture();
        Map<String, Layer> layers = translation.layers();
        int[] parameters = joined(architecture.blocks().stream()
                .map(block -> places(
                        layers,
                        block.node(),
                        UpdateTranslation.parameter(block.spec().kind()))));
        int[] statistics = joined(architecture.nodes().stream()
                .filter(node -> node.layer().statistics(node.inputShapes()) > 0)
                .flatMap(node -> Stream.of(places(layers, node.name(), "mean"), places(layers, node.name(), "var"))));
        return new ParameterPlaces(parameters, statistics, state(parameters, updater, slots));
    }

    private static int[] joined(Stream<int[]> parts) {
        return parts.flatMapToInt(Arrays::stream).toArray();
    }

    private static int[] places(Map<String, Layer> layers, String node, String name) {
        return places(Objects.requireNonNull(layers.get(node)).getParam(name));
    }

    /** The array is a view, whose offset and strides say where its elements are; row-major. */
    private static int[] places(INDArray view) {
        long[] shape = view.shape();
        long[] strides = view.stride();
        long[] element = new long[shape.length];
        var places = new int[(int) view.length()];
        long index = view.offset();
        for (int k = 0; k < places.length; k++) {
            places[k] = (int) index;
            int axis = shape.length - 1;
            index += strides[axis];
            while (++element[axis] == shape[axis] && axis > 0) {
                element[axis] = 0;
                index -= shape[axis] * strides[axis];
                axis--;
                index += strides[axis];
            }
        }
        return places;
    }

    /** DL4J keeps the state of neighbours with the same optimizer together: slot after slot, in the order of the parameters. */
    private static int[][] state(int[] parameters, BaseMultiLayerUpdater<?> updater, int slots) {
        var places = new int[slots][parameters.length];
        for (int[] slot : places) {
            Arrays.fill(slot, -1);
        }
        for (UpdaterBlock block : updater.getUpdaterBlocks()) {
            int first = block.getParamOffsetStart();
            int length = block.getParamOffsetEnd() - first;
            int state = block.getUpdaterViewOffsetStart();
            int own = (block.getUpdaterViewOffsetEnd() - state) / length;
            for (int slot = 0; slot < own; slot++) {
                for (int k = 0; k < parameters.length; k++) {
                    int inBlock = parameters[k] - first;
                    if (inBlock >= 0 && inBlock < length) {
                        places[slot][k] = state + slot * length + inBlock;
                    }
                }
            }
        }
        return places;
    }
}
