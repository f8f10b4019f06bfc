package dev.reprise.data;

import java.util.Arrays;

/** Another shape over the same features. */
final class ShapedSamples extends SamplesView {

    private final int[] shape;

    ShapedSamples(Samples base, int[] shape) {
        super(base);
        this.shape = shape.clone();
        if (Shapes.width(this.shape) != base.featureWidth()) {
            throw new IllegalArgumentException("Shape " + Arrays.toString(shape) + " does not hold the "
                    + base.featureWidth() + " features of shape " + Arrays.toString(base.featureShape()));
        }
    }

    @Override
    public int[] featureShape() {
        return shape.clone();
    }

    @Override
    Samples over(Samples others) {
        return new ShapedSamples(others, shape);
    }
}
