package dev.reprise.sample.homework5;

import java.util.OptionalInt;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer.PoolingType;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** The networks of Homework 3: an image of {3, 28, 28} in; the number, 10 classes, and the colour, 7 classes, out. */
final class ColoredNetworks {

    static final String UNSTATED =
            "Convolutions are 5x5, each followed by the hidden activation and max-pooling of 2x2; PyTorch's default initialisation.";

    private static final String IMAGE = "image";
    private static final String NUMBER = "number";
    private static final String COLOUR = "colour";

    private ColoredNetworks() {}

    /**
     * What comes before an output.
     *
     * @param convolutions how many, from 0
     * @param filters of each
     * @param dense neurons of the dense layer after them, if there is one
     */
    record Trunk(int convolutions, int filters, OptionalInt dense, Activation activation) {

        /** Two convolutions of 10 filters and a dense layer, with ReLU. */
        static Trunk kept(int dense) {
            return new Trunk(2, 10, OptionalInt.of(dense), Activation.RELU);
        }
    }

    /** Two networks in parallel, with a softmax each, whose losses are added: nothing is shared. */
    static ComputationGraphConfiguration separate(Trunk trunk, ILossFunction loss, IUpdater updater) {
        var graph = graph(updater);
        output(graph, NUMBER, 10, trunk(graph, NUMBER, trunk), Activation.SOFTMAX, loss);
        output(graph, COLOUR, 7, trunk(graph, COLOUR, trunk), Activation.SOFTMAX, loss);
        return complete(graph);
    }

    /** One trunk with two last layers, whose losses are added. */
    static ComputationGraphConfiguration shared(Trunk trunk, Activation output, ILossFunction loss, IUpdater updater) {
        var graph = graph(updater);
        String last = trunk(graph, "shared", trunk);
        output(graph, NUMBER, 10, last, output, loss);
        output(graph, COLOUR, 7, last, output, loss);
        return complete(graph);
    }

    private static GraphBuilder graph(IUpdater updater) {
        return new NeuralNetConfiguration.Builder()
                .updater(updater)
                .graphBuilder()
                .addInputs(IMAGE)
                .setInputTypes(InputType.convolutional(28, 28, 3));
    }

    private static String trunk(GraphBuilder graph, String task, Trunk trunk) {
        String last = IMAGE;
        for (int i = 1; i <= trunk.convolutions(); i++) {
            String convolution = task + "-convolution-" + i;
            graph.addLayer(
                    convolution,
                    new ConvolutionLayer.Builder(5, 5)
                            .nOut(trunk.filters())
                            .activation(trunk.activation())
                            .build(),
                    last);
            last = task + "-pooling-" + i;
            graph.addLayer(
                    last,
                    new SubsamplingLayer.Builder(PoolingType.MAX)
                            .kernelSize(2, 2)
                            .stride(2, 2)
                            .build(),
                    convolution);
        }
        if (trunk.dense().isEmpty()) {
            return last;
        }
        String dense = task + "-dense";
        graph.addLayer(
                dense,
                new DenseLayer.Builder()
                        .nOut(trunk.dense().getAsInt())
                        .activation(trunk.activation())
                        .build(),
                last);
        return dense;
    }

    private static void output(
            GraphBuilder graph, String task, int classes, String last, Activation activation, ILossFunction loss) {
        graph.addLayer(
                task,
                new OutputLayer.Builder(loss)
                        .nOut(classes)
                        .activation(activation)
                        .build(),
                last);
    }

    private static ComputationGraphConfiguration complete(GraphBuilder graph) {
        return graph.setOutputs(NUMBER, COLOUR).build();
    }
}
