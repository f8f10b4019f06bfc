package dev.reprise.data;

import java.nio.FloatBuffer;

/** Classes as numbers: one per class, or one. */
final class ClassLabels extends SamplesView {

    private final boolean oneHot;

    ClassLabels(Samples base, boolean oneHot) {
        super(base);
        if (base.classes() < 1) {
            throw new UnsupportedOperationException("These labels are not classes");
        }
        this.oneHot = oneHot;
    }

    @Override
    public int labelWidth() {
        return oneHot ? classes() : 1;
    }

    @Override
    public void copyLabels(int index, FloatBuffer into) {
        put(base.classOf(index), classes(), oneHot, into);
    }

    static void put(int label, int classes, boolean oneHot, FloatBuffer into) {
        if (!oneHot) {
            into.put(label);
            return;
        }
        for (int c = 0; c < classes; c++) {
            into.put(c == label ? 1f : 0f);
        }
    }
}
