package dev.reprise.sample.mva2020;

import dev.reprise.train.port.PyTorchDefaults;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer.PoolingType;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * A network of Exercise 2: convolutions with max-pooling of 2x2 between them, then a dense layer of 10 with softmax.
 *
 * @param convolutions how many; with none, the dense layer is all
 * @param kernel height and width of each
 * @param channels output channels of each
 * @param activation after each
 */
record ConvNet(int convolutions, int kernel, int channels, IActivation activation) {

    static final int KERNEL = 3;

    private static final int DIGITS = 10;

    ConvNet(int convolutions, int kernel, int channels, Activation activation) {
        this(convolutions, kernel, channels, activation.getActivationFunction());
    }

    /** MSE on the softmax, and SGD. */
    MultiLayerConfiguration byMse(double learningRate) {
        return by(PyTorchDefaults.mse(), PyTorchDefaults.sgd(learningRate));
    }

    MultiLayerConfiguration by(ILossFunction loss, IUpdater updater) {
        return by(loss, new NeuralNetConfiguration.Builder().updater(updater));
    }

    MultiLayerConfiguration by(ILossFunction loss, NeuralNetConfiguration.Builder training) {
        var layers = training.list();
        for (int i = 0; i < convolutions; i++) {
            if (i > 0) {
                layers.layer(new SubsamplingLayer.Builder(PoolingType.MAX)
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .build());
            }
            layers.layer(new ConvolutionLayer.Builder(kernel, kernel)
                    .nOut(channels)
                    .activation(activation)
                    .build());
        }
        layers.layer(new OutputLayer.Builder(loss)
                .nOut(DIGITS)
                .activation(Activation.SOFTMAX)
                .build());
        return layers.setInputType(InputType.convolutional(28, 28, 1)).build();
    }
}
