package dev.reprise.data;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Objects;

/**
 * Images kept as one byte per channel and pixel and turned into floats on demand: {@code byte / 255f}, so 0 to 1, then scaled if
 * asked to. Labels are classes, one-hot.
 */
public final class ByteImages implements Samples {

    private final byte[] pixels;
    private final byte[] labels;
    private final int classes;
    private final int[] shape;
    private final int width;
    private final float[] levels;

    /** One image per thread, reused: a bulk put is several times faster than one put per pixel. */
    private final ThreadLocal<float[]> scratch;

    /**
     * @param pixels image after image, each channel, row, column; kept, not copied
     * @param labels one class per image; kept, not copied
     * @param classes from 1 to 256; labels are below it
     * @param shape channels, rows, columns
     * @throws IllegalArgumentException if sizes or labels do not fit together
     */
    public ByteImages(byte[] pixels, byte[] labels, int classes, int... shape) {
        this(pixels, labels, classes, shape.clone(), unitLevels());
        if (pixels.length != (long) labels.length * width) {
            throw new IllegalArgumentException(labels.length + " labels and shape " + Arrays.toString(shape) + " need "
                    + (long) labels.length * width + " pixels, not " + pixels.length);
        }
        for (byte label : labels) {
            if ((label & 0xff) >= classes) {
                throw new IllegalArgumentException("Label " + (label & 0xff) + " in " + classes + " classes");
            }
        }
    }

    private ByteImages(byte[] pixels, byte[] labels, int classes, int[] shape, float[] levels) {
        this.pixels = pixels;
        this.labels = labels;
        this.classes = classes;
        this.shape = shape;
        this.width = Shapes.width(shape);
        this.levels = levels;
        this.scratch = ThreadLocal.withInitial(() -> new float[width]);
    }

    private static float[] unitLevels() {
        float[] levels = new float[256];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = i / 255f;
        }
        return levels;
    }

    /** The grey level (0 to 255) of one value of one image, before any scaling. */
    public int level(int index, int feature) {
        Objects.checkIndex(index, labels.length);
        return pixels[index * width + Objects.checkIndex(feature, width)] & 0xff;
    }

    @Override
    public int size() {
        return labels.length;
    }

    @Override
    public int[] featureShape() {
        return shape.clone();
    }

    @Override
    public int featureWidth() {
        return width;
    }

    @Override
    public int labelWidth() {
        return classes;
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public int classOf(int index) {
        return labels[index] & 0xff;
    }

    @Override
    public void copyFeatures(int index, FloatBuffer into) {
        copy(index, into, scratch.get());
    }

    @Override
    public void copyLabels(int index, FloatBuffer into) {
        ClassLabels.put(classOf(index), classes, into);
    }

    @Override
    public void copyBatch(int[] indices, int from, int to, FloatBuffer features, FloatBuffer into) {
        float[] image = scratch.get();
        for (int i = from; i < to; i++) {
            copy(indices[i], features, image);
            copyLabels(indices[i], into);
        }
    }

    private void copy(int index, FloatBuffer into, float[] image) {
        int start = Objects.checkIndex(index, labels.length) * width;
        for (int i = 0; i < width; i++) {
            image[i] = levels[pixels[start + i] & 0xff];
        }
        into.put(image, 0, width);
    }

    @Override
    public Samples scaled(Scaling scaling) {
        if (!scaling.isUniform()) {
            return Samples.super.scaled(scaling);
        }
        float[] scaledLevels = new float[levels.length];
        for (int i = 0; i < levels.length; i++) {
            scaledLevels[i] = scaling.apply(0, levels[i]);
        }
        return new ByteImages(pixels, labels, classes, shape, scaledLevels);
    }
}
