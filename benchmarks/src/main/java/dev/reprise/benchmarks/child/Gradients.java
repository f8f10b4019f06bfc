package dev.reprise.benchmarks.child;

import dev.reprise.train.port.PyTorchDefaults;
import java.util.Random;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LocalResponseNormalization;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer.PoolingType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The first gradient and the scores of a short training, in a network with every kind of layer that DL4J has a helper for:
 * convolution, both poolings, batch normalisation, local response normalisation. Argument: {@code FLOAT}, for which helpers may
 * stand in, or {@code DOUBLE}, for which DL4J has none. Tells {@code gradient}, all of it, {@code scores}, step by step, and the
 * number of {@code helpers}.
 */
public final class Gradients {

    private static final int BATCH = 32;
    private static final int STEPS = 100;
    private static final int CLASSES = 10;
    private static final int SIDE = 28;

    private Gradients() {}

    public static void main(String[] arguments) {
        DataType type = DataType.valueOf(arguments[0]);
        var network = network(type);
        var random = new Random(1);
        network.setParams(numbers(random, network.numParams(), 0.2, type).reshape(1, network.numParams()));
        INDArray images = numbers(random, (long) BATCH * SIDE * SIDE, 1, type).reshape(BATCH, 1, SIDE, SIDE);
        INDArray labels = Nd4j.zeros(type, BATCH, CLASSES);
        for (int n = 0; n < BATCH; n++) {
            labels.putScalar(n, n % CLASSES, 1);
        }
        network.setInput(images);
        network.setLabels(labels);
        network.computeGradientAndScore();
        Measured.print("gradient", network.gradient().gradient().dup().data().asDouble());
        var scores = new double[STEPS];
        for (int step = 0; step < STEPS; step++) {
            network.fit(images, labels);
            scores[step] = network.score();
        }
        Measured.print("scores", scores);
        Measured.print("helpers", helpers(network));
    }

    private static long helpers(MultiLayerNetwork network) {
        long helpers = 0;
        for (var layer : network.getLayers()) {
            helpers += layer.getHelper() == null ? 0 : 1;
        }
        return helpers;
    }

    private static MultiLayerNetwork network(DataType type) {
        var configuration = new NeuralNetConfiguration.Builder()
                .dataType(type)
                .updater(PyTorchDefaults.sgd(0.05))
                .list()
                .layer(new ConvolutionLayer.Builder(5, 5)
                        .nOut(8)
                        .activation(Activation.TANH)
                        .build())
                .layer(new SubsamplingLayer.Builder(PoolingType.AVG)
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .build())
                .layer(new BatchNormalization.Builder().build())
                .layer(new ConvolutionLayer.Builder(3, 3)
                        .nOut(8)
                        .activation(Activation.TANH)
                        .build())
                .layer(new LocalResponseNormalization.Builder().build())
                .layer(new SubsamplingLayer.Builder(PoolingType.MAX)
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .build())
                .layer(new DenseLayer.Builder()
                        .nOut(20)
                        .activation(Activation.TANH)
                        .build())
                .layer(new OutputLayer.Builder(PyTorchDefaults.mse())
                        .nOut(CLASSES)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.convolutional(SIDE, SIDE, 1))
                .build();
        var network = new MultiLayerNetwork(configuration);
        network.init();
        return network;
    }

    /** The same numbers in each type; between 0 and a bound. */
    private static INDArray numbers(Random random, long count, double bound, DataType type) {
        var numbers = new double[(int) count];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = (float) (random.nextDouble() * bound);
        }
        return Nd4j.createFromArray(numbers).castTo(type);
    }
}
