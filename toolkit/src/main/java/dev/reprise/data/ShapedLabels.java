package dev.reprise.data;

import java.util.Arrays;

/** Another shape over the same labels. */
final class ShapedLabels extends SamplesView {

    private final int[] shape;

    ShapedLabels(Samples base, int[] shape) {
        super(base);
        this.shape = shape.clone();
        if (Shapes.width(this.shape) != base.labelWidth()) {
            throw new IllegalArgumentException("Shape " + Arrays.toString(shape) + " does not hold the "
                    + base.labelWidth() + " labels of shape " + Arrays.toString(base.labelShape()));
        }
    }

    @Override
    public int[] labelShape() {
        return shape.clone();
    }

    @Override
    Samples over(Samples others) {
        return new ShapedLabels(others, shape);
    }
}
