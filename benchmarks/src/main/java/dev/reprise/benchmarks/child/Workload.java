package dev.reprise.benchmarks.child;

import dev.reprise.data.FloatSamples;
import dev.reprise.data.Samples;
import dev.reprise.data.SeededRandom;
import dev.reprise.train.MultiTask;
import java.util.List;

/**
 * What is trained.
 *
 * @param width what varies of the network, as its kind says
 * @param batch samples per step
 * @param samples per epoch; whole batches
 */
public record Workload(Kind kind, int width, int batch, int samples) {

    /** Of gradient descent. */
    public static final double LEARNING_RATE = 0.01;
    /** Of Adam, which the larger networks of the reports train with. */
    public static final double ADAM_RATE = 0.001;

    static final int DIGITS = 10;
    static final int COLORS = 7;

    /** Networks. Initialised as PyTorch does; rows of convolutions are 28 pixels long. */
    public enum Kind {
        /** Two inputs, four hidden layers of the width with tanh, one sigmoid; squared error, gradient descent. */
        MLP("MLP 2-%1$d-%1$d-%1$d-%1$d-1", 2, false),
        /** Features of the width, hidden layers of 128 and 64 with tanh, softmax over ten; squared error, gradient descent. */
        DENSE("%d-128-64-10", DIGITS, false),
        /**
         * Two convolutions of ten 5x5 filters with tanh and 2x2 max-pooling behind each, a dense layer of the width, softmax over ten;
         * squared error, gradient descent.
         */
        CNN("CNN of two convolutions, %d neurons", DIGITS, false),
        /** The same with ReLU on three channels and a softmax over seven beside the other; cross-entropies, gradient descent. */
        TWO_HEADS("CNN with two heads on three channels, %d neurons", DIGITS, false),
        /** Convolutions of 3x3 with 16, 32, 64 and the width's filters, ReLU, 2x2 max-pooling behind each; cross-entropy, Adam. */
        DEEP_CNN("CNN 16-32-64-%d", DIGITS, true),
        /** Convolutions of 5x5 with 32 and 64 filters, ReLU, max-pooling, a dense layer of the width; cross-entropy, Adam. */
        WIDE_CNN("CNN 32-64, %d neurons", DIGITS, true),
        /** The same with batch normalisation before each ReLU and dropout of a quarter behind the convolutions. */
        NORMALISED_CNN("CNN 32-64, %d neurons, batch normalisation", DIGITS, true);

        private final String name;
        private final int classes;
        private final boolean adam;

        Kind(String name, int classes, boolean adam) {
            this.name = name;
            this.classes = classes;
            this.adam = adam;
        }

        /** Whether the loss is the cross-entropy; else it is the squared error. */
        public boolean crossEntropy() {
            return adam || this == TWO_HEADS;
        }

        /** Whether it is trained with Adam; else by gradient descent. */
        public boolean adam() {
            return adam;
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
        return kind.name.formatted(width);
    }

    /** Steps per epoch. */
    public int steps() {
        return samples / batch;
    }

    /** Shape of one sample's features. */
    public int[] shape() {
        return switch (kind) {
            case MLP -> new int[] {2};
            case DENSE -> new int[] {width};
            case TWO_HEADS -> new int[] {3, 28, 28};
            case CNN, DEEP_CNN, WIDE_CNN, NORMALISED_CNN -> new int[] {1, 28, 28};
        };
    }

    /** Random features and classes: what they are does not change how long a step takes. One-hot where there are more than two. */
    public Samples data() {
        return labelled(kind.classes);
    }

    /** The same with two labels, for the network with two heads. */
    public MultiTask tasks() {
        return new MultiTask(data(), List.of(data(), labelled(COLORS)));
    }

    private Samples labelled(int classes) {
        var random = new SeededRandom(1, 0);
        int size = 1;
        for (int length : shape()) {
            size *= length;
        }
        var features = new float[samples * size];
        for (int k = 0; k < features.length; k++) {
            features[k] = (float) random.nextDouble(0, 1);
        }
        var labels = new int[samples];
        for (int n = 0; n < samples; n++) {
            labels[n] = n % classes;
        }
        Samples data = FloatSamples.classification(features, labels, classes, shape());
        return classes == 2 ? data : data.oneHot();
    }
}
