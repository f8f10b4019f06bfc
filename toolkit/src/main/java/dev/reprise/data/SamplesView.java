package dev.reprise.data;

import java.nio.FloatBuffer;

/** Passes everything on to the samples below; views override what they change. */
abstract class SamplesView implements Samples {

    final Samples base;

    SamplesView(Samples base) {
        this.base = base;
    }

    /** Where the sample that this view shows at an index stands in the base. */
    int baseIndex(int index) {
        return index;
    }

    /** The same view of other samples. */
    abstract Samples over(Samples others);

    @Override
    public Samples inEpoch(int epoch) {
        Samples then = base.inEpoch(epoch);
        return then == base ? this : over(then);
    }

    @Override
    public int size() {
        return base.size();
    }

    @Override
    public int[] featureShape() {
        return base.featureShape();
    }

    @Override
    public int featureWidth() {
        return base.featureWidth();
    }

    @Override
    public int labelWidth() {
        return base.labelWidth();
    }

    @Override
    public int[] labelShape() {
        return base.labelShape();
    }

    @Override
    public void copyFeatures(int index, FloatBuffer into) {
        base.copyFeatures(baseIndex(index), into);
    }

    @Override
    public void copyLabels(int index, FloatBuffer into) {
        base.copyLabels(baseIndex(index), into);
    }

    @Override
    public int classes() {
        return base.classes();
    }

    @Override
    public int classOf(int index) {
        return base.classOf(baseIndex(index));
    }
}
