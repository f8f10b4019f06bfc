package dev.reprise.train.bridge;

import dev.reprise.kernel.Architecture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
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
        int[] parameters = architecture.blocks().stream()
                .flatMapToInt(block -> places(
                        layers,
                        block.node(),
                        UpdateTranslation.parameter(block.spec().kind())))
                .toArray();
        int[] statistics = architecture.nodes().stream()
                .filter(node -> node.layer().statistics(node.inputShapes()) > 0)
                .flatMapToInt(node ->
                        IntStream.concat(places(layers, node.name(), "mean"), places(layers, node.name(), "var")))
                .toArray();
        return new ParameterPlaces(parameters, statistics, state(parameters, updater, slots));
    }

    private static IntStream places(Map<String, Layer> layers, String node, String name) {
        return places(Objects.requireNonNull(layers.get(node)).getParam(name));
    }

    /** The array is a view, whose offset and strides say where its elements are; row-major. */
    private static IntStream places(INDArray view) {
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

    /** DL4J keeps the state of neighbours with the same optimizer together: slot after slot, in the order of the parameters. */
    private static int[][] state(int[] parameters, BaseMultiLayerUpdater<?> updater, int slots) {
        List<UpdaterBlock> blocks = new ArrayList<>(updater.getUpdaterBlocks());
        var places = new int[slots][parameters.length];
        for (int[] slot : places) {
            Arrays.fill(slot, -1);
        }
        for (int k = 0; k < parameters.length; k++) {
            for (UpdaterBlock block : blocks) {
                int length = block.getParamOffsetEnd() - block.getParamOffsetStart();
                int inBlock = parameters[k] - block.getParamOffsetStart();
                if (inBlock >= 0 && inBlock < length) {
                    int own = (block.getUpdaterViewOffsetEnd() - block.getUpdaterViewOffsetStart()) / length;
                    for (int slot = 0; slot < own; slot++) {
                        places[slot][k] = block.getUpdaterViewOffsetStart() + slot * length + inBlock;
                    }
                }
            }
        }
        return places;
    }
}
