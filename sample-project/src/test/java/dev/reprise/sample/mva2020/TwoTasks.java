package dev.reprise.sample.mva2020;

import java.util.List;
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

/** The networks of Exercise 3: one image in, a softmax for the number and one for the color out. */
final class TwoTasks {

    private static final String NUMBERS = "numbers";
    private static final String COLORS = "colors";
    private static final int FIRST_KERNEL = 5;
    private static final int FIRST_CHANNELS = 10;
    private static final List<Integer> KERNELS = List.of(FIRST_KERNEL, 3, 3);
    private static final List<Integer> CHANNELS = List.of(16, 32, 64);

    private final GraphBuilder graph;
    private final Activation activation;
    private final ILossFunction loss;

    private TwoTasks(Activation activation, ILossFunction loss, IUpdater updater) {
        this.graph = new NeuralNetConfiguration.Builder()
                .updater(updater)
                .graphBuilder()
                .addInputs("image")
                .setInputTypes(InputType.convolutional(28, 28, 3));
        this.activation = activation;
        this.loss = loss;
    }

    /** One convolution for both tasks or one for each, then a hidden layer for each. */
    static ComputationGraphConfiguration oneConvolution(
            boolean common, int neurons, Activation activation, ILossFunction loss, IUpdater updater) {
        var network = new TwoTasks(activation, loss, updater);
        if (common) {
            String both = network.convolution("both", "image", FIRST_KERNEL, FIRST_CHANNELS);
            network.hidden(NUMBERS, both, neurons);
            network.hidden(COLORS, both, neurons);
        } else {
            for (String task : List.of(NUMBERS, COLORS)) {
                network.hidden(task, network.convolution(task, "image", FIRST_KERNEL, FIRST_CHANNELS), neurons);
            }
        }
        return network.outputs(NUMBERS + "-hidden", COLORS + "-hidden");
    }

    /** The final model: three convolutions for each task, and nothing in common. */
    static ComputationGraphConfiguration threeConvolutions(
            Activation activation, ILossFunction loss, IUpdater updater) {
        var network = new TwoTasks(activation, loss, updater);
        return network.outputs(network.stack(NUMBERS), network.stack(COLORS));
    }

    private String stack(String task) {
        String last = "image";
        for (int i = 0; i < KERNELS.size(); i++) {
            last = convolution(task + "-" + (i + 1), last, KERNELS.get(i), CHANNELS.get(i));
        }
        return last;
    }

    /** The report pools before the activation; for activations that never fall, the order makes no difference. */
    private String convolution(String name, String input, int kernel, int channels) {
        graph.addLayer(
                name + "-convolution",
                new ConvolutionLayer.Builder(kernel, kernel)
                        .nOut(channels)
                        .activation(activation)
                        .build(),
                input);
        graph.addLayer(
                name + "-pooling",
                new SubsamplingLayer.Builder(PoolingType.MAX)
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .build(),
                name + "-convolution");
        return name + "-pooling";
    }

    private void hidden(String task, String input, int neurons) {
        graph.addLayer(
                task + "-hidden",
                new DenseLayer.Builder().nOut(neurons).activation(activation).build(),
                input);
    }

    private ComputationGraphConfiguration outputs(String numbers, String colors) {
        output(NUMBERS, 10, numbers);
        output(COLORS, 7, colors);
        return graph.setOutputs(NUMBERS, COLORS).build();
    }

    private void output(String name, int classes, String input) {
        graph.addLayer(
                name,
                new OutputLayer.Builder(loss)
                        .nOut(classes)
                        .activation(Activation.SOFTMAX)
                        .build(),
                input);
    }
}
