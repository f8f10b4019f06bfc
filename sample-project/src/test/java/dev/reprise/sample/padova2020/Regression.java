package dev.reprise.sample.padova2020;

import static java.util.Comparator.comparingDouble;

import dev.reprise.data.FloatSamples;
import dev.reprise.data.Samples;
import dev.reprise.train.port.PyTorchDefaults;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;

/** What the studies of Section 1 share: the networks, the points, and what the report leaves open. */
final class Regression {

    static final int BATCH = 50;
    static final int EPOCHS = 50_000;
    static final String UNSTATED =
            "The optimizer is Adam with the learning rate 4e-4 and weight decay 15e-4 of the grid's winner, PyTorch's coupled kind;"
                    + " the output is linear; weights and biases are uniform in ±1/sqrt(fan-in), PyTorch's default.";

    private static final int[] FINAL = {16, 64};
    private static final double LEARNING_RATE = 4e-4;
    private static final double WEIGHT_DECAY = 15e-4;

    private Regression() {}

    /** Layers of these widths and activations, from one input to one linear output. */
    static MultiLayerConfiguration network(int[] widths, Activation... activations) {
        return network(LEARNING_RATE, WEIGHT_DECAY, widths, activations);
    }

    private static MultiLayerConfiguration network(
            double learningRate, double weightDecay, int[] widths, Activation... activations) {
        return network(
                PyTorchDefaults.configuration(PyTorchDefaults.adam(learningRate), weightDecay), widths, activations);
    }

    private static MultiLayerConfiguration network(
            NeuralNetConfiguration.Builder builder, int[] widths, Activation... activations) {
        var layers = builder.list();
        int inputs = 1;
        for (int i = 0; i < widths.length; i++) {
            layers.layer(new DenseLayer.Builder()
                    .nIn(inputs)
                    .nOut(widths[i])
                    .activation(activations[i])
                    .build());
            inputs = widths[i];
        }
        return layers.layer(new OutputLayer.Builder(PyTorchDefaults.mse())
                        .nIn(inputs)
                        .nOut(1)
                        .activation(Activation.IDENTITY)
                        .build())
                .build();
    }

    /** Where the decay of the weights stands. */
    enum Decay {
        IN_GRADIENT,
        APART,
        NONE;

        private NeuralNetConfiguration.Builder configuration() {
            var adam = PyTorchDefaults.adam(LEARNING_RATE);
            if (this == APART) {
                List<Regularization> apart = List.of(new WeightDecay(WEIGHT_DECAY, true));
                return PyTorchDefaults.configuration(adam, 0)
                        .regularization(apart)
                        .regularizationBias(apart);
            }
            return PyTorchDefaults.configuration(adam, this == IN_GRADIENT ? WEIGHT_DECAY : 0);
        }
    }

    /** 1-16-64-1 with SELU and sigmoid. */
    static MultiLayerConfiguration finalNetwork(Decay decay) {
        return network(decay.configuration(), FINAL, Activation.SELU, Activation.SIGMOID);
    }

    /** The same with other hyper-parameters. */
    static MultiLayerConfiguration finalNetwork(double learningRate, double weightDecay) {
        return network(learningRate, weightDecay, FINAL, Activation.SELU, Activation.SIGMOID);
    }

    /** A point of the data. */
    record Point(double x, double y) {}

    /** By ascending input. */
    static List<Point> points(Samples samples) {
        var points = new ArrayList<Point>();
        var x = FloatBuffer.allocate(1);
        var y = FloatBuffer.allocate(1);
        for (int i = 0; i < samples.size(); i++) {
            samples.copyFeatures(i, x.clear());
            samples.copyLabels(i, y.clear());
            points.add(new Point(x.get(0), y.get(0)));
        }
        points.sort(comparingDouble(Point::x));
        return points;
    }

    /** The same points as samples. */
    static Samples samples(List<Point> points) {
        float[] x = new float[points.size()];
        float[] y = new float[points.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) points.get(i).x();
            y[i] = (float) points.get(i).y();
        }
        return FloatSamples.regression(x, y, 1, 1);
    }
}
