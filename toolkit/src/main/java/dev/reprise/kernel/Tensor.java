package dev.reprise.kernel;

import java.util.Arrays;

/**
 * The values of a batch at one place of a network.
 *
 * <p>Features without an order: a row per sample. Images: slabs of up to 32 samples, in each a row per channel and image row, {@code
 * [column][sample]} in it, so that inner loops run over whole rows of all samples of a slab, and a slab's rows stay in the cache. Rows
 * have room for whole blocks of {@link Lanes#COUNT}; what stands there counts nowhere.
 */
final class Tensor {

    /** Samples of a slab. Part of the definition of sums over samples and places: changing it changes bits. */
    static final int SLAB = 32;

    private final Shape shape;
    private float[] data = {};
    private int batch;

    Tensor(Shape shape) {
        this.shape = shape;
    }

    Shape shape() {
        return shape;
    }

    /** Makes room; what it held is lost if the number of samples is another than before. */
    void prepare(int samples) {
        if (samples == batch) {
            return;
        }
        batch = samples;
        int length = Math.toIntExact(length() + Lanes.SLACK);
        if (data.length < length) {
            data = new float[length];
        } else {
            Arrays.fill(data, 0);
        }
    }

    /** Sets all values to zero. */
    void clear() {
        Arrays.fill(data, 0, (int) length(), 0);
    }

    float[] data() {
        return data;
    }

    int batch() {
        return batch;
    }

    /** Values in use, with the room between them. */
    long length() {
        return shape.image()
                ? (long) (slabs() - 1) * slabLength(SLAB) + slabLength(samples(slabs() - 1))
                : (long) batch * rowStride();
    }

    /** From one sample's row to the next's; not for images. */
    int rowStride() {
        return Lanes.stride(shape.channels());
    }

    /** How many slabs; for images. */
    int slabs() {
        return (batch + SLAB - 1) / SLAB;
    }

    /** Samples of a slab. */
    int samples(int slab) {
        return Math.min(SLAB, batch - slab * SLAB);
    }

    /** Where a slab begins. */
    int slabAt(int slab) {
        return slab * slabLength(SLAB);
    }

    /** From one image row to the next in a slab of so many samples; there is room for whole blocks of the last column's samples. */
    int rowStride(int samples) {
        return Lanes.stride((shape.width() - 1) * samples + Lanes.up(samples));
    }

    /** Values of a slab with so many samples. */
    int slabLength(int samples) {
        return shape.channels() * shape.height() * rowStride(samples);
    }

    /** Where a row of an image begins in its slab. */
    int rowAt(int channel, int row, int samples) {
        return (channel * shape.height() + row) * rowStride(samples);
    }

    /** Takes values sample by sample, {@code [channel][row][column]} in each. */
    void read(float[] values, int from) {
        int size = shape.size();
        if (!shape.image()) {
            for (int n = 0; n < batch; n++) {
                System.arraycopy(values, from + n * size, data, n * rowStride(), size);
            }
            return;
        }
        int width = shape.width();
        for (int slab = 0; slab < slabs(); slab++) {
            int b = samples(slab);
            for (int row = 0; row < size / width; row++) {
                int to = slabAt(slab) + row * rowStride(b);
                int at = from + slab * SLAB * size + row * width;
                for (int x = 0; x < width; x++) {
                    for (int n = 0; n < b; n++) {
                        data[to + x * b + n] = values[at + n * size + x];
                    }
                }
            }
        }
    }

    /** Gives values sample by sample, {@code [channel][row][column]} in each. */
    void write(float[] values, int from) {
        int size = shape.size();
        if (!shape.image()) {
            for (int n = 0; n < batch; n++) {
                System.arraycopy(data, n * rowStride(), values, from + n * size, size);
            }
            return;
        }
        int width = shape.width();
        for (int slab = 0; slab < slabs(); slab++) {
            int b = samples(slab);
            for (int row = 0; row < size / width; row++) {
                int at = slabAt(slab) + row * rowStride(b);
                for (int n = 0; n < b; n++) {
                    int to = from + (slab * SLAB + n) * size + row * width;
                    for (int x = 0; x < width; x++) {
                        values[to + x] = data[at + x * b + n];
                    }
                }
            }
        }
    }

    /** Adds another tensor of the same shape and batch. */
    void add(Tensor other) {
        int length = (int) length();
        for (int k = 0; k < length; k++) {
            data[k] += other.data[k];
        }
    }
}
