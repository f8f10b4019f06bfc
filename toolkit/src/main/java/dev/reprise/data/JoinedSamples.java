package dev.reprise.data;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Objects;

/** Two sets of samples, one after the other. */
final class JoinedSamples implements Samples {

    private final Samples first;
    private final Samples second;

    JoinedSamples(Samples first, Samples second) {
        if (!Arrays.equals(first.featureShape(), second.featureShape())
                || !Arrays.equals(first.labelShape(), second.labelShape())
                || first.classes() != second.classes()) {
            throw new IllegalArgumentException(
                    "Only samples with the same shapes and classes can be joined; these have features "
                            + Arrays.toString(first.featureShape()) + " and " + Arrays.toString(second.featureShape())
                            + ", labels "
                            + Arrays.toString(first.labelShape()) + " and "
                            + Arrays.toString(second.labelShape()));
        }
        this.first = first;
        this.second = second;
    }

    @Override
    public int size() {
        return first.size() + second.size();
    }

    @Override
    public int[] featureShape() {
        return first.featureShape();
    }

    @Override
    public int labelWidth() {
        return first.labelWidth();
    }

    @Override
    public int[] labelShape() {
        return first.labelShape();
    }

    @Override
    public Samples inEpoch(int epoch) {
        Samples one = first.inEpoch(epoch);
        Samples other = second.inEpoch(epoch);
        return one == first && other == second ? this : new JoinedSamples(one, other);
    }

    @Override
    public int classes() {
        return first.classes();
    }

    @Override
    public void copyFeatures(int index, FloatBuffer into) {
        if (inFirst(index)) {
            first.copyFeatures(index, into);
        } else {
            second.copyFeatures(index - first.size(), into);
        }
    }

    @Override
    public void copyLabels(int index, FloatBuffer into) {
        if (inFirst(index)) {
            first.copyLabels(index, into);
        } else {
            second.copyLabels(index - first.size(), into);
        }
    }

    @Override
    public int classOf(int index) {
        return inFirst(index) ? first.classOf(index) : second.classOf(index - first.size());
    }

    private boolean inFirst(int index) {
        return Objects.checkIndex(index, size()) < first.size();
    }
}
