package dev.reprise.data;

import java.nio.FloatBuffer;

/** Scales labels where they were put. */
final class ScaledLabels extends SamplesView {

    private final Scaling scaling;

    ScaledLabels(Samples base, Scaling scaling) {
        super(base);
        this.scaling = scaling.checkedFor(base.labelWidth());
    }

    @Override
    public void copyLabels(int index, FloatBuffer into) {
        int start = into.position();
        base.copyLabels(index, into);
        scaling.applyInPlace(into, start);
    }

    @Override
    Samples over(Samples others) {
        return new ScaledLabels(others, scaling);
    }
}
