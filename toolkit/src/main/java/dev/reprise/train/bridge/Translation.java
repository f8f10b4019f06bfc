package dev.reprise.train.bridge;

import dev.reprise.kernel.Architecture;
import dev.reprise.kernel.LayerSpec;
import dev.reprise.kernel.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.api.OptimizationAlgorithm;
import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * A DL4J network in the kernel's words.
 *
 * @param architecture the same network
 * @param updates how it is trained
 * @param layers DL4J's layers with parameters, by the kernel's node
 */
record Translation(
        Architecture architecture, UpdateTranslation updates, Map<String, org.deeplearning4j.nn.api.Layer> layers) {

    /**
     * Translates.
     *
     * @param features shape of a sample
     * @throws NoCounterpartException that names what has none
     */
    static Translation of(Model network, int[] features) {
        if (network.params().dataType() != DataType.FLOAT) {
            throw new NoCounterpartException("numbers that are not floats");
        }
        if (network instanceof MultiLayerNetwork layers) {
            return of(layers, shape(features));
        }
        if (network instanceof ComputationGraph graph) {
            return of(graph, shape(features));
        }
        throw new NoCounterpartException("a " + network.getClass().getSimpleName());
    }

    private static Shape shape(int[] features) {
        return switch (features.length) {
            case 1 -> Shape.flat(features[0]);
            case 3 -> Shape.image(features[0], features[1], features[2]);
            default -> throw new NoCounterpartException("samples with " + features.length + " dimensions");
        };
    }

    private static Translation of(MultiLayerNetwork network, Shape input) {
        MultiLayerConfiguration configuration = network.getLayerWiseConfigurations();
        require(configuration.getBackpropType() == BackpropType.Standard, "backpropagation through time");
        var translation = new LayerTranslation(input);
        var confs = new LinkedHashMap<String, Layer>();
        var layers = new LinkedHashMap<String, org.deeplearning4j.nn.api.Layer>();
        String from = Architecture.INPUT;
        for (int l = 0; l < network.getnLayers(); l++) {
            String name = String.valueOf(l);
            NeuralNetConfiguration conf = configuration.getConf(l);
            check(name, conf);
            translation.add(name, conf.getLayer(), configuration.getInputPreProcess(l), from);
            note(name, conf.getLayer(), network.getLayer(l), confs, layers);
            from = translation.end(name);
        }
        return translation(translation, confs, layers);
    }

    private static Translation of(ComputationGraph network, Shape input) {
        ComputationGraphConfiguration configuration = network.getConfiguration();
        require(configuration.getBackpropType() == BackpropType.Standard, "backpropagation through time");
        require(configuration.getNetworkInputs().size() == 1, "several inputs");
        var translation = new LayerTranslation(input);
        translation.put(configuration.getNetworkInputs().get(0), Architecture.INPUT);
        var confs = new LinkedHashMap<String, Layer>();
        var layers = new LinkedHashMap<String, org.deeplearning4j.nn.api.Layer>();
        for (String name : inOrder(network)) {
            GraphVertex vertex = configuration.getVertices().get(name);
            List<String> inputs = configuration.getVertexInputs().get(name);
            if (vertex == null || inputs == null) {
                continue; // the input
            }
            if (vertex instanceof LayerVertex layer) {
                require(inputs.size() == 1, "layer " + name + " with several inputs");
                check(name, layer.getLayerConf());
                translation.add(
                        name, layer.getLayerConf().getLayer(), layer.getPreProcessor(), translation.end(inputs.get(0)));
                note(name, layer.getLayerConf().getLayer(), network.getLayer(name), confs, layers);
            } else {
                String[] from = inputs.stream().map(translation::end).toArray(String[]::new);
                translation.builder().layer(LayerTranslation.node(name), joining(name, vertex), from);
                translation.put(name, LayerTranslation.node(name));
            }
        }
        return translation(translation, confs, layers);
    }

    /** Parameters as DL4J orders them, except that heads come in the order of the outputs, which is that of labels. */
    private static List<String> inOrder(ComputationGraph network) {
        List<String> outputs = network.getConfiguration().getNetworkOutputs();
        var order = new ArrayList<String>();
        for (int vertex : network.topologicalSortOrder()) {
            String name = network.getVertices()[vertex].getVertexName();
            if (!outputs.contains(name)) {
                order.add(name);
            }
        }
        order.addAll(outputs);
        return order;
    }

    private static LayerSpec joining(String name, GraphVertex vertex) {
        if (vertex.getClass() == MergeVertex.class && ((MergeVertex) vertex).getMergeAxis() == 1) {
            return new LayerSpec.Concatenation();
        }
        if (vertex instanceof ElementWiseVertex elementWise && elementWise.getOp() == ElementWiseVertex.Op.Add) {
            return new LayerSpec.Addition();
        }
        throw new NoCounterpartException(
                "vertex " + name + " (" + vertex.getClass().getSimpleName() + ")");
    }

    private static void note(
            String name,
            Layer conf,
            org.deeplearning4j.nn.api.Layer layer,
            Map<String, Layer> confs,
            Map<String, org.deeplearning4j.nn.api.Layer> layers) {
        if (layer.numParams() > 0) {
            confs.put(LayerTranslation.node(name), conf);
            layers.put(LayerTranslation.node(name), layer);
        }
    }

    private static Translation translation(
            LayerTranslation translation,
            Map<String, Layer> confs,
            Map<String, org.deeplearning4j.nn.api.Layer> layers) {
        try {
            Architecture architecture = translation.builder().build();
            return new Translation(architecture, UpdateTranslation.of(architecture, confs), layers);
        } catch (IllegalArgumentException e) {
            throw new NoCounterpartException(String.valueOf(e.getMessage()));
        }
    }

    private static void check(String name, NeuralNetConfiguration conf) {
        Layer layer = conf.getLayer();
        require(conf.isMiniBatch() && conf.isMinimize(), "a loss that is not a mean to be made small");
        require(
                conf.getOptimizationAlgo() == OptimizationAlgorithm.STOCHASTIC_GRADIENT_DESCENT,
                "the optimization algorithm " + conf.getOptimizationAlgo());
        require(
                layer.getConstraints() == null || layer.getConstraints().isEmpty(),
                "layer " + name + ": constraints of its parameters");
        require(
                !(layer instanceof BaseLayer base) || base.getWeightNoise() == null,
                "layer " + name + ": noise of its weights");
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new NoCounterpartException(what);
        }
    }
}
