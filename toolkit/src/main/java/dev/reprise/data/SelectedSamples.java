package dev.reprise.data;

import java.util.Objects;

/** Samples picked by index. */
final class SelectedSamples extends SamplesView {

    private final int[] indices;

    SelectedSamples(Samples base, int[] indices) {
        super(base);
        this.indices = indices.clone();
        for (int index : this.indices) {
            Objects.checkIndex(index, base.size());
        }
    }

    @Override
    public int size() {
        return indices.length;
    }

    @Override
    int baseIndex(int index) {
        return indices[index];
    }

    @Override
    Samples over(Samples others) {
        return new SelectedSamples(others, indices);
    }
}
