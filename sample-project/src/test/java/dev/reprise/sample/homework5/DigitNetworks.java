package dev.reprise.sample.homework5;

import dev.reprise.train.PyTorchDefaults;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer.PoolingType;
import org.nd4j.linalg.activations.Activation;

/** The networks of Homework 2, Table 1: MSE on a softmax output, SGD with learning rate 0.01. */
final class DigitNetworks {

    static final String UNSTATED =
            "Each convolution has 10 filters of 5x5, ReLU and max-pooling of 2x2; every model ends in a dense"
                    + " layer of 10 with softmax; the first of two dense layers has 30 neurons; MSE on the softmax against one-hot labels;"
                    + " learning rate 0.01, batch 10; pixels from 0 to 1; the last 10,000 training images are the validation set; PyTorch's"
                    + " default initialisation.";

    private static final int FILTERS = 10;
    private static final int DENSE = 30;
    private static final int DIGITS = 10;

    private DigitNetworks() {}

    /** @param model a column of Table 1: 1-linear, 1-conv, 2-conv or 2-conv-2-linear */
    static MultiLayerConfiguration of(String model) {
        var layers = new NeuralNetConfiguration.Builder()
                .updater(PyTorchDefaults.sgd(0.01))
                .list();
        int convolutions = model.contains("conv") ? Character.digit(model.charAt(0), 10) : 0;
        for (int i = 0; i < convolutions; i++) {
            layers.layer(new ConvolutionLayer.Builder(5, 5)
                    .nOut(FILTERS)
                    .activation(Activation.RELU)
                    .build());
            layers.layer(new SubsamplingLayer.Builder(PoolingType.MAX)
                    .kernelSize(2, 2)
                    .stride(2, 2)
                    .build());
        }
        if (model.endsWith("2-linear")) {
            layers.layer(new DenseLayer.Builder()
                    .nOut(DENSE)
                    .activation(Activation.RELU)
                    .build());
        }
        layers.layer(new OutputLayer.Builder(PyTorchDefaults.mse())
                .nOut(DIGITS)
                .activation(Activation.SOFTMAX)
                .build());
        return layers.setInputType(InputType.convolutional(28, 28, 1)).build();
    }
}
