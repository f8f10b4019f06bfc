package dev.reprise.train.port;

import dev.reprise.data.SeededRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Weights and biases of a dense or 2-d convolutional layer, which DL4J keeps as {in, out} and {out, in, height, width}.
 *
 * @param name of the layer in its network
 */
public record LayerParameters(String name, INDArray weights, Optional<INDArray> biases) {

    private static final String WEIGHT = "W";
    private static final String BIAS = "b";

    /** The layers in order, without those that have no parameters to draw (pooling, dropout, batch normalisation). */
    public static List<LayerParameters> of(Model network, String whoAsks) {
        return layers(network)
                .filter(layer -> !(layer instanceof org.deeplearning4j.nn.layers.normalization.BatchNormalization))
                .filter(layer ->
                        layer.paramTable() != null && !layer.paramTable().isEmpty())
                .map(layer -> of(layer, whoAsks))
                .toList();
    }

    static Stream<Layer> layers(Model network) {
        if (network instanceof MultiLayerNetwork sequence) {
            return Stream.of(sequence.getLayers());
        }
        if (network instanceof ComputationGraph graph) {
            return Stream.of(graph.getLayers());
        }
        throw new IllegalArgumentException("Networks are MultiLayerNetwork or ComputationGraph, not "
                + network.getClass().getSimpleName());
    }

    private static LayerParameters of(Layer layer, String whoAsks) {
        Map<String, INDArray> parameters = layer.paramTable();
        INDArray weight = parameters.get(WEIGHT);
        if (weight == null
                || !Set.of(WEIGHT, BIAS).containsAll(parameters.keySet())
                || (weight.rank() != 2 && weight.rank() != 4)) {
            throw new IllegalArgumentException(whoAsks + " initialises dense and 2-d convolutional layers, not "
                    + layer.getClass().getSimpleName() + "; initialise this network with its own configuration");
        }
        return new LayerParameters(
                layer.conf().getLayer().getLayerName(), weight, Optional.ofNullable(parameters.get(BIAS)));
    }

    /** Inputs of one output: times the kernel's area for convolutions. */
    long fanIn() {
        return weights.rank() == 2 ? weights.size(0) : weights.size(1) * area();
    }

    long fanOut() {
        return weights.rank() == 2 ? weights.size(1) : weights.size(0) * area();
    }

    private long area() {
        return weights.size(2) * weights.size(3);
    }

    /** Draws from U(-bound, bound), in row-major order. */
    static void drawUniform(INDArray parameter, double bound, SeededRandom random) {
        float[] values = new float[Math.toIntExact(parameter.length())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-bound, bound);
        }
        parameter.assign(Nd4j.createFromArray(values).reshape('c', parameter.shape()));
    }
}
