package dev.reprise.benchmarks.child;

import dev.reprise.data.FloatSamples;
import dev.reprise.data.Samples;
import dev.reprise.data.SeededRandom;
import java.util.List;

/**
 * What is trained.
 *
 * @param width neurons of each hidden layer of an MLP; of the dense layer of a CNN
 * @param batch samples per step
 * @param samples per epoch; whole batches
 */
public record Workload(Kind kind, int width, int batch, int samples) {

    /** Of gradient descent. */
    public static final double LEARNING_RATE = 0.01;

    /** Networks; both minimise the squared error by gradient descent, and have tanh in the hidden layers. */
    public enum Kind {
        /** Two inputs, four hidden layers, one sigmoid. */
        MLP(2, new int[] {2}),
        /** 28x28 images, two convolutions of ten 5x5 filters with 2x2 max-pooling behind each, a dense layer, softmax over ten. */
        CNN(10, new int[] {1, 28, 28});

        private final int classes;
        private final int[] shape;

        Kind(int classes, int[] shape) {
            this.classes = classes;
            this.shape = shape;
        }
    }

    /** @throws IllegalArgumentException if an epoch would end in a smaller batch, whose step costs less */
    public Workload {
        if (width < 1 || batch < 1 || samples < batch || samples % batch != 0) {
            throw new IllegalArgumentException(
                    "Width " + width + ", batch " + batch + " and " + samples + " samples do not make whole steps");
        }
    }

    /** For a command line. */
    public List<String> arguments() {
        return List.of(kind.name(), Integer.toString(width), Integer.toString(batch), Integer.toString(samples));
    }

    /** The reverse. */
    public static Workload of(String[] arguments, int first) {
        return new Workload(
                Kind.valueOf(arguments[first]),
                Integer.parseInt(arguments[first + 1]),
                Integer.parseInt(arguments[first + 2]),
                Integer.parseInt(arguments[first + 3]));
    }

    /** The network alone, in words of the field. */
    public String network() {
        return kind == Kind.MLP
                ? "MLP 2-%1$d-%1$d-%1$d-%1$d-1".formatted(width)
                : "CNN of two convolutions, %d neurons".formatted(width);
    }

    /** Steps per epoch. */
    public int steps() {
        return samples / batch;
    }

    /** Random features and classes: what they are does not change how long a step takes. */
    public Samples data() {
        var random = new SeededRandom(1, 0);
        int size = 1;
        for (int length : kind.shape) {
            size *= length;
        }
        var features = new float[samples * size];
        for (int k = 0; k < features.length; k++) {
            features[k] = (float) random.nextDouble(0, 1);
        }
        var labels = new int[samples];
        for (int n = 0; n < samples; n++) {
            labels[n] = n % kind.classes;
        }
        Samples data = FloatSamples.classification(features, labels, kind.classes, kind.shape);
        return kind == Kind.CNN ? data.oneHot() : data;
    }
}
