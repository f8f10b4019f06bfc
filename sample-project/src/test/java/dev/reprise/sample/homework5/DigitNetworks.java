package dev.reprise.sample.homework5;

import dev.reprise.train.port.PyTorchDefaults;
import java.util.OptionalInt;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
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

/** The networks of Homework 2. */
final class DigitNetworks {

    static final String UNSTATED =
            "Each convolution has 10 filters of 5x5, the hidden activation and max-pooling of 2x2; every model ends in a dense layer"
                    + " of 10 with softmax; PyTorch's default initialisation.";

    /** What the text keeps, though its number is that of {@link #AS_IN_TABLE_2}. */
    static final int KEPT = 30;

    /** The widest model of Table 2, whose accuracy the study of the activation repeats. */
    static final int AS_IN_TABLE_2 = 20;

    private static final int FILTERS = 10;
    private static final int DIGITS = 10;

    private DigitNetworks() {}

    /**
     * Trained by MSE and SGD with learning rate 0.01.
     *
     * @param model a column of Table 1
     */
    static MultiLayerConfiguration ofTable1(Column model) {
        return network(
                model.convolutions(),
                model.dense(KEPT),
                Activation.RELU,
                PyTorchDefaults.mse(),
                PyTorchDefaults.sgd(0.01));
    }

    /** Two convolutions, a dense layer of so many neurons, and the output. */
    static MultiLayerConfiguration of(int neurons, Activation hidden, ILossFunction loss, IUpdater updater) {
        return network(2, OptionalInt.of(neurons), hidden, loss, updater);
    }

    private static MultiLayerConfiguration network(
            int convolutions, OptionalInt dense, Activation hidden, ILossFunction loss, IUpdater updater) {
        var layers = new NeuralNetConfiguration.Builder().updater(updater).list();
        for (int i = 0; i < convolutions; i++) {
            layers.layer(new ConvolutionLayer.Builder(5, 5)
                    .nOut(FILTERS)
                    .activation(hidden)
                    .build());
            layers.layer(new SubsamplingLayer.Builder(PoolingType.MAX)
                    .kernelSize(2, 2)
                    .stride(2, 2)
                    .build());
        }
        dense.ifPresent(neurons -> layers.layer(
                new DenseLayer.Builder().nOut(neurons).activation(hidden).build()));
        layers.layer(new OutputLayer.Builder(loss)
                .nOut(DIGITS)
                .activation(Activation.SOFTMAX)
                .build());
        return layers.setInputType(InputType.convolutional(28, 28, 1)).build();
    }
}
