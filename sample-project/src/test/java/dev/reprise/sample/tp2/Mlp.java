package dev.reprise.sample.tp2;

import dev.reprise.train.port.KerasDefaults;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/**
 * The report's {@code mlp_model()}: inputs, 128 and 64 with ReLU, 10 with softmax, and what Part 02 adds to it.
 *
 * @param dropout after each hidden layer; 0 for none
 * @param l2 of the hidden layers' weights; 0 for none
 * @param batchNormalisation after the first hidden layer
 */
record Mlp(int inputs, IUpdater optimizer, double dropout, double l2, boolean batchNormalisation) {

    static final int MNIST_INPUTS = 784;
    static final int CIFAR_INPUTS = 3072;

    private static final int FIRST = 128;
    private static final int SECOND = 64;
    private static final int CLASSES = 10;

    /** Of Part 01. */
    static Mlp forMnist(IUpdater optimizer) {
        return new Mlp(MNIST_INPUTS, optimizer, 0, 0, false);
    }

    /** Of Part 02, with SGD. */
    static Mlp forCifar(double learningRate) {
        return new Mlp(CIFAR_INPUTS, KerasDefaults.sgd(learningRate), 0, 0, false);
    }

    Mlp withDropout(double rate) {
        return new Mlp(inputs, optimizer, rate, l2, batchNormalisation);
    }

    Mlp withL2(double strength) {
        return new Mlp(inputs, optimizer, dropout, strength, batchNormalisation);
    }

    Mlp withBatchNormalisation(boolean on) {
        return new Mlp(inputs, optimizer, dropout, l2, on);
    }

    MultiLayerConfiguration configuration() {
        var layers = new NeuralNetConfiguration.Builder().updater(optimizer).list();
        layers.layer(hidden(inputs, FIRST));
        if (batchNormalisation) {
            layers.layer(KerasDefaults.batchNorm().nIn(FIRST).nOut(FIRST).build());
        }
        addDropout(layers);
        layers.layer(hidden(FIRST, SECOND));
        addDropout(layers);
        return layers.layer(new OutputLayer.Builder(new LossMCXENT())
                        .nIn(SECOND)
                        .nOut(CLASSES)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build();
    }

    /** Keras' penalty has no one half, DL4J's has. */
    private DenseLayer hidden(int in, int out) {
        return new DenseLayer.Builder()
                .nIn(in)
                .nOut(out)
                .activation(Activation.RELU)
                .l2(2 * l2)
                .build();
    }

    private void addDropout(NeuralNetConfiguration.ListBuilder layers) {
        if (dropout > 0) {
            layers.layer(KerasDefaults.dropout(dropout));
        }
    }
}
