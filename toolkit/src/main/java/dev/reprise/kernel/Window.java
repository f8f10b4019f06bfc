package dev.reprise.kernel;

/**
 * The window that a convolution or a pooling moves over an image.
 *
 * @param height rows of the window
 * @param width columns of the window
 * @param strideY rows from one window to the next
 * @param strideX columns from one window to the next
 * @param top rows outside of the image above it, at most {@code height - 1}
 * @param bottom rows below it
 * @param left columns to its left
 * @param right columns to its right
 */
public record Window(int height, int width, int strideY, int strideX, int top, int bottom, int left, int right) {

    /** @throws IllegalArgumentException if a side or stride is not positive, or the padding negative or as large as the window */
    public Window {
        if (height < 1 || width < 1 || strideY < 1 || strideX < 1) {
            throw new IllegalArgumentException("A window's sides and strides are at least 1: " + height + "x" + width
                    + ", stride " + strideY + "x" + strideX + ".");
        }
        if (outside(top, height) || outside(bottom, height) || outside(left, width) || outside(right, width)) {
            throw new IllegalArgumentException("Padding is from 0 to the window's side less 1, not " + top + ", "
                    + bottom + ", " + left + ", " + right + " for a window of " + height + "x" + width + ".");
        }
    }

    /** A square that moves by one, without padding. */
    public static Window square(int side) {
        return new Window(side, side, 1, 1, 0, 0, 0, 0);
    }

    /** The same with another stride. */
    public Window stride(int stride) {
        return new Window(height, width, stride, stride, top, bottom, left, right);
    }

    /** The same with so many rows and columns of padding on every side. */
    public Window padding(int padding) {
        return new Window(height, width, strideY, strideX, padding, padding, padding, padding);
    }

    /**
     * The same with the padding that gives {@code ceil(input / stride)} outputs, as {@code same} in TensorFlow and DL4J's {@code
     * ConvolutionMode.Same}: an odd row or column goes to the bottom or the right.
     */
    public Window same(Shape input) {
        int rows = samePadding(input.height(), height, strideY);
        int columns = samePadding(input.width(), width, strideX);
        return new Window(
                height, width, strideY, strideX, rows / 2, rows - rows / 2, columns / 2, columns - columns / 2);
    }

    private static int samePadding(int size, int window, int stride) {
        int outputs = (size + stride - 1) / stride;
        return Math.max(0, (outputs - 1) * stride + window - size);
    }

    private static boolean outside(int padding, int side) {
        return padding < 0 || padding >= side;
    }

    int area() {
        return height * width;
    }

    /** Rows of what it puts out; what does not fill a window at the end is left out. */
    int rows(Shape input) {
        return places(input.height() + top + bottom, height, strideY, input);
    }

    int columns(Shape input) {
        return places(input.width() + left + right, width, strideX, input);
    }

    private int places(int size, int window, int stride, Shape input) {
        if (size < window) {
            throw new IllegalArgumentException("A window of " + height + "x" + width + " does not fit into " + input
                    + "; pad it, or leave the layer out.");
        }
        return (size - window) / stride + 1;
    }
}
