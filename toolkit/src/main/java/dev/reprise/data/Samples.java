package dev.reprise.data;

import java.nio.FloatBuffer;
import java.util.List;

/**
 * Samples with their labels, by index. Immutable and safe to share between trials. Views are cheap: none of them copies what
 * it shows.
 *
 * <p>Feature layout is row-major over {@link #featureShape()}; images are channel, row, column.
 */
public interface Samples {

    /** How many samples there are. */
    int size();

    /** The shape of one sample's features, without the batch dimension: {@code {2}} or {@code {1, 28, 28}}. A fresh array. */
    int[] featureShape();

    /** How many floats {@link #copyFeatures} puts. */
    default int featureWidth() {
        return Shapes.width(featureShape());
    }

    /** How many floats {@link #copyLabels} puts. */
    int labelWidth();

    /**
     * The shape of one sample's labels, without the batch dimension; a fresh array. What a dense layer learns is {@code
     * {labelWidth()}}; a network that outputs sequences has {@code {values, time steps}}, one that outputs images {@code {channels, rows,
     * columns}}.
     */
    default int[] labelShape() {
        return new int[] {labelWidth()};
    }

    /**
     * These samples as an epoch of training sees them: the same, unless they are drawn anew in each.
     *
     * @param epoch from 1
     */
    default Samples inEpoch(int epoch) {
        return this;
    }

    /**
     * Puts the features of one sample at the buffer's position and advances it by {@link #featureWidth()}.
     *
     * @throws IndexOutOfBoundsException if there is no such sample
     * @throws java.nio.BufferOverflowException if they do not fit
     */
    void copyFeatures(int index, FloatBuffer into);

    /** Puts the labels of one sample at the buffer's position and advances it by {@link #labelWidth()}; errors as above. */
    void copyLabels(int index, FloatBuffer into);

    /** How many classes the labels name; 0 where labels are not classes. */
    int classes();

    /**
     * The class of one sample, from 0 to {@code classes() - 1}.
     *
     * @throws UnsupportedOperationException where labels are not classes
     */
    int classOf(int index);

    /**
     * Gathers a batch: the samples {@code indices[from] .. indices[to - 1]}, in that order. Allocates nothing.
     */
    default void copyBatch(int[] indices, int from, int to, FloatBuffer features, FloatBuffer labels) {
        for (int i = from; i < to; i++) {
            copyFeatures(indices[i], features);
            copyLabels(indices[i], labels);
        }
    }

    /** The samples from {@code from} (inclusive) to {@code to} (exclusive). */
    default Samples range(int from, int to) {
        return new RangeSamples(this, from, to);
    }

    /** The first {@code count} samples. */
    default Samples take(int count) {
        return range(0, count);
    }

    /** The samples at these indices, in this order; an index may occur more than once. */
    default Samples select(int... indices) {
        return new SelectedSamples(this, indices);
    }

    /** These samples, then those; both must have the same shapes and classes. */
    default Samples followedBy(Samples others) {
        return new JoinedSamples(this, others);
    }

    /** Features scaled; fit the scaling on the training samples: {@code test.scaled(Scaling.standard(train))}. */
    default Samples scaled(Scaling scaling) {
        return new ScaledFeatures(this, scaling);
    }

    /** Labels scaled, for regression. */
    default Samples labelsScaled(Scaling scaling) {
        return new ScaledLabels(this, scaling);
    }

    /** Labels as one float per class, 1 at the class and 0 elsewhere. */
    default Samples oneHot() {
        return new ClassLabels(this);
    }

    /** The same labels under another shape of the same width: {@code {3, 20}} for three values at 20 time steps. */
    default Samples labelsShaped(int... shape) {
        return new ShapedLabels(this, shape);
    }

    /** The same features under another shape of the same width: {@code mnist.shaped(784)} for a dense network. */
    default Samples shaped(int... shape) {
        return new ShapedSamples(this, shape);
    }

    /**
     * Randomly moved copies of images, drawn anew in each epoch of training, as torchvision's transforms do: sample {@code i} depends
     * on the seed, {@code i} and the epoch only, so it is the same in every arm. Outside of training they are as in no epoch, always the
     * same.
     */
    default Samples augmented(Augmentation augmentation, long seed) {
        return new AugmentedSamples(this, augmentation, seed, 0);
    }

    /**
     * Cross-validation: {@code k} folds over a seeded permutation. Every sample is in exactly one validation part; the sizes of
     * those differ by at most one.
     *
     * @param k from 2 to {@link #size()}
     */
    default List<Fold> folds(int k, long seed) {
        return Fold.of(this, k, seed);
    }
}
