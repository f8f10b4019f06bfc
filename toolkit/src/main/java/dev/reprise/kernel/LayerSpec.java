package dev.reprise.kernel;

import java.util.List;

/** What a layer does. Layers that take images say so; all others take any shape. */
public sealed interface LayerSpec {

    /**
     * What it puts out.
     *
     * @param inputs what it takes, at least one
     * @throws IllegalArgumentException if it cannot take that; says why
     */
    Shape output(List<Shape> inputs);

    /** Its parameters in their order; empty for most layers. */
    default List<ParameterSpec> parameters(List<Shape> inputs) {
        return List.of();
    }

    /** Multiplications by a parameter, forward, for one sample. */
    default long multiplications(List<Shape> inputs) {
        return 0;
    }

    /** How many running statistics it has, which training changes and inference uses. */
    default int statistics(List<Shape> inputs) {
        return 0;
    }

    /**
     * A fully connected layer; takes images as {@code [channel][row][column]}. Parameters: weights {@code [input][output]}, biases.
     *
     * @param outputs features that it puts out
     * @param bias whether it has biases
     * @param activation after it
     */
    record Dense(int outputs, boolean bias, Activation activation) implements LayerSpec {

        /** With biases. */
        public Dense(int outputs, Activation activation) {
            this(outputs, true, activation);
        }

        @Override
        public Shape output(List<Shape> inputs) {
            only(inputs);
            return Shape.flat(outputs);
        }

        @Override
        public List<ParameterSpec> parameters(List<Shape> inputs) {
            return ParameterSpec.of(List.of(only(inputs).size(), outputs), outputs, bias);
        }

        @Override
        public long multiplications(List<Shape> inputs) {
            return (long) only(inputs).size() * outputs;
        }
    }

    /**
     * A convolution of images (without turning the kernel, as all frameworks have it). Parameters: weights {@code
     * [filter][channel][row][column]}, biases.
     *
     * @param filters channels that it puts out
     * @param window its kernel, stride and padding with zeros
     * @param bias whether it has biases
     * @param activation after it
     */
    record Convolution(int filters, Window window, boolean bias, Activation activation) implements LayerSpec {

        /** With biases. */
        public Convolution(int filters, Window window, Activation activation) {
            this(filters, window, true, activation);
        }

        @Override
        public Shape output(List<Shape> inputs) {
            Shape input = image(inputs);
            return Shape.image(filters, window.rows(input), window.columns(input));
        }

        @Override
        public List<ParameterSpec> parameters(List<Shape> inputs) {
            return ParameterSpec.of(
                    List.of(filters, image(inputs).channels(), window.height(), window.width()), filters, bias);
        }

        @Override
        public long multiplications(List<Shape> inputs) {
            return (long) output(inputs).size() * image(inputs).channels() * window.area();
        }
    }

    /**
     * The largest value of each window of an image; of equal ones the first, row by row. Padding is never the largest.
     *
     * @param window its size, stride and padding
     */
    record MaxPooling(Window window) implements LayerSpec {

        @Override
        public Shape output(List<Shape> inputs) {
            Shape input = image(inputs);
            return Shape.image(input.channels(), window.rows(input), window.columns(input));
        }
    }

    /**
     * The mean of each window of an image.
     *
     * @param window its size, stride and padding
     * @param countsPadding whether padding counts as zeros (PyTorch, DL4J), or not at all (Keras)
     */
    record AveragePooling(Window window, boolean countsPadding) implements LayerSpec {

        @Override
        public Shape output(List<Shape> inputs) {
            return new MaxPooling(window).output(inputs);
        }
    }

    /**
     * Batch normalisation: of each channel of images over samples, rows and columns; of each feature over samples. Parameters: gamma,
     * beta. Statistics: running means, running variances. Source: S. Ioffe and C. Szegedy, arXiv:1502.03167.
     *
     * @param epsilon added to the variance
     * @param kept share of the running statistics that a step keeps: 0.9 is PyTorch's momentum of 0.1, and 0.9 of Keras and DL4J
     * @param unbiased whether running variances are of n - 1 (PyTorch), or of n (Keras, DL4J)
     * @param activation after it
     */
    record BatchNormalization(double epsilon, double kept, boolean unbiased, Activation activation)
            implements LayerSpec {

        @Override
        public Shape output(List<Shape> inputs) {
            return only(inputs);
        }

        @Override
        public List<ParameterSpec> parameters(List<Shape> inputs) {
            var one = List.of(only(inputs).channels());
            return List.of(
                    new ParameterSpec(ParameterSpec.Kind.GAMMA, one), new ParameterSpec(ParameterSpec.Kind.BETA, one));
        }

        @Override
        public int statistics(List<Shape> inputs) {
            return 2 * only(inputs).channels();
        }
    }

    /**
     * Drops values while training, and scales up what it keeps by 1 / (1 - rate). PyTorch's and Keras' argument is the rate; DL4J's is 1
     * - rate.
     *
     * @param rate the probability of being dropped, from 0 to below 1
     */
    record Dropout(double rate) implements LayerSpec {

        /** @throws IllegalArgumentException if the rate is not from 0 to below 1 */
        public Dropout {
            if (!(rate >= 0 && rate < 1)) {
                throw new IllegalArgumentException("A dropout rate is from 0 to below 1, not " + rate + ".");
            }
        }

        @Override
        public Shape output(List<Shape> inputs) {
            return only(inputs);
        }
    }

    /** An activation function as a layer of its own. */
    record Elementwise(Activation activation) implements LayerSpec {

        @Override
        public Shape output(List<Shape> inputs) {
            return only(inputs);
        }
    }

    /** Softmax over the channels of each pixel of images, or over all features. */
    record Softmax() implements LayerSpec {

        @Override
        public Shape output(List<Shape> inputs) {
            return only(inputs);
        }
    }

    /** The same values in the same order, as another shape: flattening, for example. */
    record Reshape(Shape shape) implements LayerSpec {

        @Override
        public Shape output(List<Shape> inputs) {
            if (only(inputs).size() != shape.size()) {
                throw new IllegalArgumentException(
                        only(inputs) + " cannot become " + shape + ": that is another number of values.");
            }
            return shape;
        }
    }

    /** The channels of all inputs, or their features, one input after the other. */
    record Concatenation() implements LayerSpec {

        @Override
        public Shape output(List<Shape> inputs) {
            Shape first = inputs.get(0);
            for (Shape input : inputs) {
                if (input.image() != first.image()
                        || input.height() != first.height()
                        || input.width() != first.width()) {
                    throw new IllegalArgumentException("Rows and columns must agree: " + inputs);
                }
            }
            int channels = inputs.stream().mapToInt(Shape::channels).sum();
            return new Shape(channels, first.height(), first.width(), first.image());
        }
    }

    /** The sum of all inputs, value by value. */
    record Addition() implements LayerSpec {

        @Override
        public Shape output(List<Shape> inputs) {
            if (inputs.stream().distinct().count() > 1) {
                throw new IllegalArgumentException("Shapes must agree: " + inputs);
            }
            return inputs.get(0);
        }
    }

    private static Shape only(List<Shape> inputs) {
        if (inputs.size() != 1) {
            throw new IllegalArgumentException("The layer takes one input, not " + inputs.size() + ".");
        }
        return inputs.get(0);
    }

    private static Shape image(List<Shape> inputs) {
        Shape input = only(inputs);
        if (!input.image()) {
            throw new IllegalArgumentException(
                    "The layer takes images, not " + input + " features; reshape them first.");
        }
        return input;
    }
}
