package dev.reprise.data;

import java.nio.FloatBuffer;

/** Classes as one number each, of which one is 1. */
final class ClassLabels extends SamplesView {

    ClassLabels(Samples base) {
        super(base);
        if (base.classes() < 1) {
            throw new UnsupportedOperationException("These labels are not classes");
        }
    }

    @Override
    public int labelWidth() {
        return classes();
    }

    @Override
    public int[] labelShape() {
        return new int[] {classes()};
    }

    @Override
    public void copyLabels(int index, FloatBuffer into) {
        put(base.classOf(index), classes(), into);
    }

    static void put(int label, int classes, FloatBuffer into) {
        for (int c = 0; c < classes; c++) {
            into.put(c == label ? 1f : 0f);
        }
    }

    @Override
    Samples over(Samples others) {
        return new ClassLabels(others);
    }
}
