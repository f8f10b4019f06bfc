package dev.reprise.kernel;

/** What a layer is made of. Images are channel by channel, row by row; DL4J's NCHW without the batch. */
public sealed interface LayerShape {

    /** Values per sample that it takes. */
    int inputs();

    /** Values per sample that it puts out. */
    int outputs();

    /** How many parameters it has. */
    int parameters();

    /** Multiplications of one sample on the way forward. */
    long multiplications();

    /** The width of the image that it takes; 0 if it takes values without an order. */
    int imageWidth();

    /** The width of the image that it puts out; 0 if it puts out values without an order. */
    int outputWidth();

    /** A fully connected layer. Parameters: weights {@code [input][output]}, then biases. */
    record Full(int inputs, int outputs, Nonlinearity nonlinearity) implements LayerShape {

        @Override
        public int parameters() {
            return inputs * outputs + outputs;
        }

        @Override
        public long multiplications() {
            return (long) inputs * outputs;
        }

        @Override
        public int imageWidth() {
            return 0;
        }

        @Override
        public int outputWidth() {
            return 0;
        }
    }

    /**
     * A convolution with stride 1 and a square kernel. Parameters: weights {@code [filter][channel][row][column]}, then biases.
     *
     * @param kernel its height and width
     * @param padding zeros on every side
     */
    record Convolution(
            int channels, int height, int width, int filters, int kernel, int padding, Nonlinearity nonlinearity)
            implements LayerShape {

        /** Rows of an image that it puts out. */
        public int outputHeight() {
            return height + 2 * padding - kernel + 1;
        }

        @Override
        public int outputWidth() {
            return width + 2 * padding - kernel + 1;
        }

        @Override
        public int inputs() {
            return channels * height * width;
        }

        @Override
        public int outputs() {
            return filters * outputHeight() * outputWidth();
        }

        int weights() {
            return filters * channels * kernel * kernel;
        }

        @Override
        public int parameters() {
            return weights() + filters;
        }

        @Override
        public long multiplications() {
            return (long) weights() * outputHeight() * outputWidth();
        }

        @Override
        public int imageWidth() {
            return width;
        }
    }

    /**
     * The largest value of each square window; what does not fill a window at the right and the bottom is left out.
     *
     * @param size height and width of a window
     * @param stride from one window to the next
     */
    record MaxPooling(int channels, int height, int width, int size, int stride) implements LayerShape {

        /** Rows of an image that it puts out. */
        public int outputHeight() {
            return (height - size) / stride + 1;
        }

        @Override
        public int outputWidth() {
            return (width - size) / stride + 1;
        }

        @Override
        public int inputs() {
            return channels * height * width;
        }

        @Override
        public int outputs() {
            return channels * outputHeight() * outputWidth();
        }

        @Override
        public int parameters() {
            return 0;
        }

        @Override
        public long multiplications() {
            return 0;
        }

        @Override
        public int imageWidth() {
            return width;
        }
    }

    /** An activation function as a layer of its own. */
    record Elementwise(int outputs, Nonlinearity nonlinearity, int imageWidth) implements LayerShape {

        @Override
        public int inputs() {
            return outputs;
        }

        @Override
        public int outputWidth() {
            return imageWidth;
        }

        @Override
        public int parameters() {
            return 0;
        }

        @Override
        public long multiplications() {
            return 0;
        }
    }
}
