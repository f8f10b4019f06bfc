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

    /** Whether its values are those of an image, feature by feature inside the network. */
    boolean image();

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
        public boolean image() {
            return false;
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

        /** Columns of an image that it puts out. */
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
        public boolean image() {
            return true;
        }

        /** The first weight of one row of one kernel. */
        int weight(int filter, int channel, int row) {
            return ((filter * channels + channel) * kernel + row) * kernel;
        }

        /** The first value of the row that the kernel's row {@code ky} sees for output row {@code y}. */
        int inputRow(int channel, int y, int ky) {
            return (channel * height + y + ky - padding) * width;
        }

        /** The first value of a row of outputs. */
        int outputRow(int filter, int y) {
            return (filter * outputHeight() + y) * outputWidth();
        }

        /** The first of the kernel's rows that lies on the image for output row {@code y}. */
        int firstTap(int y) {
            return Math.max(0, padding - y);
        }

        /** One after the last of the kernel's rows that lies on the image for output row {@code y}. */
        int lastTap(int y) {
            return Math.min(kernel, height + padding - y);
        }

        /** The first output row whose kernel row {@code ky} lies on the image. */
        int firstRow(int ky) {
            return Math.max(0, padding - ky);
        }

        /** One after the last such row. */
        int lastRow(int ky) {
            return Math.min(outputHeight(), height + padding - ky);
        }

        /** The first output column whose kernel column {@code kx} lies on the image. */
        int firstColumn(int kx) {
            return Math.max(0, padding - kx);
        }

        /** One after the last such column. */
        int lastColumn(int kx) {
            return Math.min(outputWidth(), width + padding - kx);
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

        /** Columns of an image that it puts out. */
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
        public boolean image() {
            return true;
        }
    }

    /** An activation function as a layer of its own. */
    record Elementwise(int outputs, Nonlinearity nonlinearity, boolean image) implements LayerShape {

        @Override
        public int inputs() {
            return outputs;
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
