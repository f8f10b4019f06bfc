package dev.reprise.data;

import java.nio.FloatBuffer;

/** Scales features where they were put, so that nothing is allocated. */
final class ScaledFeatures extends SamplesView {

    private final Scaling scaling;

    ScaledFeatures(Samples base, Scaling scaling) {
        super(base);
        this.scaling = scaling.checkedFor(base.featureWidth());
    }

    @Override
    public void copyFeatures(int index, FloatBuffer into) {
        int start = into.position();
        base.copyFeatures(index, into);
        scaling.applyInPlace(into, start);
    }

    @Override
    Samples over(Samples others) {
        return new ScaledFeatures(others, scaling);
    }
}
