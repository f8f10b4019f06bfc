package dev.reprise.benchmarks.child;

import dev.reprise.train.port.PyTorchDefaults;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.Activation;

/** The workloads' networks in DL4J. */
public final class Networks {

    private static final int HIDDEN_LAYERS = 4;

    private Networks() {}

    static MultiLayerConfiguration of(Workload workload) {
        return workload.kind() == Workload.Kind.MLP
                ? mlp(workload.width())
                : cnn(Activation.TANH, workload.width(), Workload.LEARNING_RATE);
    }

    private static MultiLayerConfiguration mlp(int width) {
        var layers = builder(Workload.LEARNING_RATE);
        int inputs = 2;
        for (int l = 0; l < HIDDEN_LAYERS; l++) {
            layers.layer(new DenseLayer.Builder()
                    .nIn(inputs)
                    .nOut(width)
                    .activation(Activation.TANH)
                    .build());
            inputs = width;
        }
        return layers.layer(new OutputLayer.Builder(PyTorchDefaults.mse())
                        .nIn(inputs)
                        .nOut(1)
                        .activation(Activation.SIGMOID)
                        .build())
                .build();
    }

    /**
     * Two convolutions of ten 5x5 filters, each with 2x2 max-pooling, a dense layer, and a softmax over ten digits.
     *
     * @param neurons of the dense layer
     */
    public static MultiLayerConfiguration cnn(Activation hidden, int neurons, double learningRate) {
        var layers = builder(learningRate);
        for (int l = 0; l < 2; l++) {
            layers.layer(new ConvolutionLayer.Builder(5, 5)
                    .nOut(10)
                    .activation(hidden)
                    .build());
            layers.layer(new SubsamplingLayer.Builder(PoolingType.MAX)
                    .kernelSize(2, 2)
                    .stride(2, 2)
                    .build());
        }
        return layers.layer(new DenseLayer.Builder()
                        .nOut(neurons)
                        .activation(hidden)
                        .build())
                .layer(new OutputLayer.Builder(PyTorchDefaults.mse())
                        .nOut(10)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.convolutional(28, 28, 1))
                .build();
    }

    private static NeuralNetConfiguration.ListBuilder builder(double learningRate) {
        return new NeuralNetConfiguration.Builder()
                .seed(1)
                .updater(PyTorchDefaults.sgd(learningRate))
                .list();
    }
}
