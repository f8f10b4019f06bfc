package dev.reprise.data;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Objects;

/** Samples held as floats, for tables and generated points. */
public final class FloatSamples implements Samples {

    private final float[] features;
    private final float[] labels;
    private final int[] shape;
    private final int width;
    private final int labelWidth;
    private final int classes;
    private final int size;

    private FloatSamples(float[] features, float[] labels, int labelWidth, int classes, int[] shape) {
        this.features = features.clone();
        this.labels = labels.clone();
        this.shape = shape.clone();
        this.width = Shapes.width(this.shape);
        this.labelWidth = labelWidth;
        this.classes = classes;
        this.size = features.length / width;
        if (size * width != features.length || size * labelWidth != labels.length) {
            throw new IllegalArgumentException(features.length + " features of shape " + Arrays.toString(shape)
                    + " and " + labels.length + " labels of width " + labelWidth + " do not make whole samples");
        }
    }

    /**
     * For regression.
     *
     * @param features sample after sample
     * @param labels {@code labelWidth} numbers per sample
     * @param shape of one sample's features
     */
    public static FloatSamples regression(float[] features, float[] labels, int labelWidth, int... shape) {
        if (labelWidth < 1) {
            throw new IllegalArgumentException("Labels need a width of at least 1, not " + labelWidth);
        }
        return new FloatSamples(features, labels, labelWidth, 0, shape);
    }

    /**
     * For classification; labels come as one number per sample, the class, until {@link #oneHot()}.
     *
     * @param features sample after sample
     * @param labels one per sample, from 0 to {@code classes - 1}
     * @param shape of one sample's features
     */
    public static FloatSamples classification(float[] features, int[] labels, int classes, int... shape) {
        float[] numbers = new float[labels.length];
        for (int i = 0; i < labels.length; i++) {
            numbers[i] = Objects.checkIndex(labels[i], classes);
        }
        return new FloatSamples(features, numbers, 1, classes, shape);
    }

    @Override
    public int size() {
        return size;
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
        return labelWidth;
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public int classOf(int index) {
        if (classes == 0) {
            throw new UnsupportedOperationException("These labels are not classes");
        }
        return (int) labels[index];
    }

    @Override
    public void copyFeatures(int index, FloatBuffer into) {
        into.put(features, Objects.checkIndex(index, size) * width, width);
    }

    @Override
    public void copyLabels(int index, FloatBuffer into) {
        into.put(labels, Objects.checkIndex(index, size) * labelWidth, labelWidth);
    }
}
