package dev.reprise.benchmarks.child;

import dev.reprise.benchmarks.child.Workload.Kind;
import dev.reprise.train.port.PyTorchDefaults;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;

/** The workloads' networks in DL4J. */
public final class Networks {

    private static final int HIDDEN_LAYERS = 4;
    private static final int SIDE = 28;
    private static final int FILTERS = 10;
    private static final double DROPOUT = 0.25;

    private Networks() {}

    static MultiLayerConfiguration of(Workload workload) {
        int width = workload.width();
        return switch (workload.kind()) {
            case MLP -> mlp(width);
            case DENSE -> dense(width);
            case CNN -> cnn(Activation.TANH, width, Workload.LEARNING_RATE);
            case DEEP_CNN -> deep(width);
            case WIDE_CNN -> wide(width, false);
            case NORMALISED_CNN -> wide(width, true);
            case TWO_HEADS -> throw new IllegalArgumentException("Two heads make a graph");
        };
    }

    private static MultiLayerConfiguration mlp(int width) {
        var layers = builder(PyTorchDefaults.sgd(Workload.LEARNING_RATE));
        for (int l = 0; l < HIDDEN_LAYERS; l++) {
            layers.layer(dense(width, Activation.TANH));
        }
        return layers.layer(new OutputLayer.Builder(PyTorchDefaults.mse())
                        .nOut(1)
                        .activation(Activation.SIGMOID)
                        .build())
                .setInputType(InputType.feedForward(2))
                .build();
    }

    private static MultiLayerConfiguration dense(int features) {
        return builder(PyTorchDefaults.sgd(Workload.LEARNING_RATE))
                .layer(dense(128, Activation.TANH))
                .layer(dense(64, Activation.TANH))
                .layer(softmax(Kind.DENSE, Workload.DIGITS))
                .setInputType(InputType.feedForward(features))
                .build();
    }

    /**
     * Two convolutions of ten 5x5 filters, each with 2x2 max-pooling, a dense layer, and a softmax over ten digits.
     *
     * @param neurons of the dense layer
     */
    public static MultiLayerConfiguration cnn(Activation hidden, int neurons, double learningRate) {
        return builder(PyTorchDefaults.sgd(learningRate))
                .layer(convolution(5, 0, FILTERS, hidden))
                .layer(pooling())
                .layer(convolution(5, 0, FILTERS, hidden))
                .layer(pooling())
                .layer(dense(neurons, hidden))
                .layer(softmax(Kind.CNN, Workload.DIGITS))
                .setInputType(InputType.convolutional(SIDE, SIDE, 1))
                .build();
    }

    private static MultiLayerConfiguration deep(int last) {
        var layers = builder(PyTorchDefaults.adam(Workload.ADAM_RATE));
        for (int filters : new int[] {16, 32, 64, last}) {
            layers.layer(convolution(3, 1, filters, Activation.RELU)).layer(pooling());
        }
        return layers.layer(softmax(Kind.DEEP_CNN, Workload.DIGITS))
                .setInputType(InputType.convolutional(SIDE, SIDE, 1))
                .build();
    }

    private static MultiLayerConfiguration wide(int neurons, boolean normalised) {
        var layers = builder(PyTorchDefaults.adam(Workload.ADAM_RATE));
        Activation before = normalised ? Activation.IDENTITY : Activation.RELU;
        for (int filters : new int[] {32, 64}) {
            layers.layer(convolution(5, 2, filters, before));
            normalise(layers, normalised);
            layers.layer(pooling());
        }
        if (normalised) {
            layers.layer(PyTorchDefaults.dropout(DROPOUT));
        }
        layers.layer(dense(neurons, before));
        normalise(layers, normalised);
        return layers.layer(softmax(Kind.WIDE_CNN, Workload.DIGITS))
                .setInputType(InputType.convolutional(SIDE, SIDE, 1))
                .build();
    }

    private static void normalise(ListBuilder layers, boolean normalised) {
        if (normalised) {
            layers.layer(PyTorchDefaults.batchNorm().activation(Activation.RELU).build());
        }
    }

    /** One trunk, whose two heads tell the digit and the color. */
    static ComputationGraphConfiguration twoHeads(int neurons) {
        return new NeuralNetConfiguration.Builder()
                .seed(1)
                .updater(PyTorchDefaults.sgd(Workload.LEARNING_RATE))
                .graphBuilder()
                .addInputs("image")
                .setInputTypes(InputType.convolutional(SIDE, SIDE, 3))
                .addLayer("convolution-1", convolution(5, 0, FILTERS, Activation.RELU), "image")
                .addLayer("pooling-1", pooling(), "convolution-1")
                .addLayer("convolution-2", convolution(5, 0, FILTERS, Activation.RELU), "pooling-1")
                .addLayer("pooling-2", pooling(), "convolution-2")
                .addLayer("dense", dense(neurons, Activation.RELU), "pooling-2")
                .addLayer("digit", softmax(Kind.TWO_HEADS, Workload.DIGITS), "dense")
                .addLayer("color", softmax(Kind.TWO_HEADS, Workload.COLORS), "dense")
                .setOutputs("digit", "color")
                .build();
    }

    private static DenseLayer dense(int neurons, Activation activation) {
        return new DenseLayer.Builder().nOut(neurons).activation(activation).build();
    }

    private static ConvolutionLayer convolution(int kernel, int padding, int filters, Activation activation) {
        return new ConvolutionLayer.Builder(kernel, kernel)
                .convolutionMode(ConvolutionMode.Truncate)
                .padding(padding, padding)
                .nOut(filters)
                .activation(activation)
                .build();
    }

    private static SubsamplingLayer pooling() {
        return new SubsamplingLayer.Builder(PoolingType.MAX)
                .kernelSize(2, 2)
                .stride(2, 2)
                .build();
    }

    private static OutputLayer softmax(Kind kind, int classes) {
        return new OutputLayer.Builder(kind.crossEntropy() ? PyTorchDefaults.crossEntropy() : PyTorchDefaults.mse())
                .nOut(classes)
                .activation(Activation.SOFTMAX)
                .build();
    }

    private static ListBuilder builder(IUpdater updater) {
        return new NeuralNetConfiguration.Builder().seed(1).updater(updater).list();
    }
}
