package dev.reprise.data;

import java.util.Objects;

/** Neighbouring samples. */
final class RangeSamples extends SamplesView {

    private final int from;
    private final int size;

    RangeSamples(Samples base, int from, int to) {
        super(base);
        Objects.checkFromToIndex(from, to, base.size());
        this.from = from;
        this.size = to - from;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    int baseIndex(int index) {
        return from + Objects.checkIndex(index, size);
    }

    @Override
    Samples over(Samples others) {
        return new RangeSamples(others, from, from + size);
    }
}
