package dev.reprise.kernel;

import java.util.Arrays;

/**
 * Images as a convolution reads them: with their padding, and with the columns of a stride apart, so that the columns that one tap of the
 * kernel meets stand beside each other. Rows are {@code [channel][row][phase]}; phase p has the columns p, p + stride, p + 2 stride.
 *
 * <p>Without padding and with stride 1 that is the tensor itself, and nothing is copied.
 */
final class PaddedImages {

    private final Shape shape;
    private final Window window;
    private final boolean direct;
    private float[] copy = {};
    private int samples;

    PaddedImages(Shape shape, Window window) {
        this.shape = shape;
        this.window = window;
        this.direct = window.strideX() == 1 && window.top() + window.bottom() + window.left() + window.right() == 0;
    }

    boolean direct() {
        return direct;
    }

    /** Rows of a channel. */
    int height() {
        return shape.height() + window.top() + window.bottom();
    }

    private int width() {
        return shape.width() + window.left() + window.right();
    }

    /** Columns of a phase. */
    int columns(int phase) {
        return (width() - phase + window.strideX() - 1) / window.strideX();
    }

    /** From a phase's row to the next phase's. */
    int rowStride(int samples) {
        return Lanes.stride((columns(0) - 1) * samples + Lanes.up(samples)); // a tensor's, where nothing is copied
    }

    int rowAt(int channel, int row, int phase, int samples) {
        return ((channel * height() + row) * window.strideX() + phase) * rowStride(samples);
    }

    /** Where a tap of the kernel finds the first column of the first row. */
    int tapAt(int channel, int ky, int kx, int samples) {
        return rowAt(channel, ky, kx % window.strideX(), samples) + kx / window.strideX() * samples;
    }

    int slabLength(int samples) {
        return shape.channels() * height() * window.strideX() * rowStride(samples);
    }

    /** A slab of images; begins at {@link #at}. */
    float[] of(Tensor images, int slab) {
        if (direct) {
            return images.data();
        }
        int b = images.samples(slab);
        prepare(b);
        for (int channel = 0; channel < shape.channels(); channel++) {
            for (int y = 0; y < shape.height(); y++) {
                int from = images.slabAt(slab) + images.rowAt(channel, y, b);
                for (int x = 0; x < shape.width(); x++) {
                    System.arraycopy(images.data(), from + x * b, copy, at(channel, y, x, b), b);
                }
            }
        }
        return copy;
    }

    int at(Tensor images, int slab) {
        return direct ? images.slabAt(slab) : 0;
    }

    /** Room for gradients of padded images. */
    float[] room(int b) {
        prepare(b);
        return copy;
    }

    /** Copies gradients of padded images back to those of the images. */
    void into(Tensor images, int slab) {
        int b = images.samples(slab);
        for (int channel = 0; channel < shape.channels(); channel++) {
            for (int y = 0; y < shape.height(); y++) {
                int to = images.slabAt(slab) + images.rowAt(channel, y, b);
                for (int x = 0; x < shape.width(); x++) {
                    System.arraycopy(copy, at(channel, y, x, b), images.data(), to + x * b, b);
                }
            }
        }
    }

    private void prepare(int b) {
        if (samples != b) {
            samples = b;
            int length = slabLength(b) + Lanes.SLACK;
            if (copy.length < length) {
                copy = new float[length];
            } else {
                Arrays.fill(copy, 0);
            }
        }
    }

    private int at(int channel, int y, int x, int b) {
        int column = x + window.left();
        return rowAt(channel, y + window.top(), column % window.strideX(), b) + column / window.strideX() * b;
    }
}
