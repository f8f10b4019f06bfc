package dev.reprise.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SamplesTest {

    /** Sample i has features (i, 10 i) and label i % 3. */
    private final Samples ten = ten();

    private static Samples ten() {
        float[] features = new float[20];
        int[] labels = new int[10];
        for (int i = 0; i < 10; i++) {
            features[2 * i] = i;
            features[2 * i + 1] = 10 * i;
            labels[i] = i % 3;
        }
        return FloatSamples.classification(features, labels, 3, 2);
    }

    private static float[] features(Samples samples, int... indices) {
        FloatBuffer features = FloatBuffer.allocate(indices.length * samples.featureWidth());
        FloatBuffer labels = FloatBuffer.allocate(indices.length * samples.labelWidth());
        samples.copyBatch(indices, 0, indices.length, features, labels);
        assertThat(features.hasRemaining() || labels.hasRemaining()).isFalse();
        return features.array();
    }

    private static float[] labels(Samples samples, int index) {
        FloatBuffer labels = FloatBuffer.allocate(samples.labelWidth());
        samples.copyLabels(index, labels);
        return labels.array();
    }

    @Test
    void a_batch_holds_the_samples_asked_for_in_their_order() {
        assertThat(features(ten, 3, 1)).containsExactly(3, 30, 1, 10);
    }

    @Test
    void a_batch_is_the_stretch_of_indices_that_was_asked_for() {
        FloatBuffer features = FloatBuffer.allocate(4);
        ten.copyBatch(new int[] {0, 5, 6, 9}, 1, 3, features, FloatBuffer.allocate(2));
        assertThat(features.array()).containsExactly(5, 50, 6, 60);
    }

    @Test
    void a_range_counts_from_its_own_start() {
        Samples middle = ten.range(4, 7);
        assertThat(middle.size()).isEqualTo(3);
        assertThat(features(middle, 0)).containsExactly(4, 40);
        assertThat(middle.classOf(2)).isZero();
        assertThatThrownBy(() -> features(middle, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_selection_may_repeat_and_reorder() {
        assertThat(features(ten.select(9, 9, 0), 0, 1, 2)).containsExactly(9, 90, 9, 90, 0, 0);
    }

    @Test
    void joined_samples_follow_each_other() {
        Samples joined = ten.take(2).followedBy(ten.range(8, 10));
        assertThat(features(joined, 0, 1, 2, 3)).containsExactly(0, 0, 1, 10, 8, 80, 9, 90);
        assertThat(joined.classOf(3)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> ten.followedBy(ten.oneHot()));
    }

    @Test
    void one_hot_labels_have_a_float_per_class() {
        assertThat(labels(ten.oneHot(), 5)).containsExactly(0, 0, 1);
    }

    @Test
    void numbers_to_predict_are_no_classes() {
        Samples regression = FloatSamples.regression(new float[] {1, 2}, new float[] {3, 4}, 1, 1);
        assertThat(regression.classes()).isZero();
        assertThatThrownBy(regression::oneHot).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> regression.classOf(0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void another_shape_must_be_as_wide() {
        assertThat(ten.shaped(1, 2, 1).featureShape()).containsExactly(1, 2, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> ten.shaped(3));
    }

    @Test
    void min_max_scaling_is_that_of_the_samples_it_was_fitted_on() {
        Samples scaled = ten.scaled(Scaling.minMax(ten.range(2, 7)));
        assertThat(features(scaled, 2, 6)).containsExactly(0, 0, 1, 1);
        assertThat(features(scaled, 8)).containsExactly(1.5f, 1.5f);
    }

    @Test
    void standard_scaling_gives_mean_0_and_deviation_1() {
        float[] scaled = features(ten.scaled(Scaling.standard(ten)), 0, 9);
        float most = (float) (4.5 / Math.sqrt(8.25));
        assertThat(scaled).containsExactly(-most, -most, most, most);
    }

    @Test
    void labels_scale_there_and_back() {
        Samples regression = FloatSamples.regression(new float[] {1, 2, 3}, new float[] {100, 300, 200}, 1, 1);
        Scaling scaling = Scaling.minMaxOfLabels(regression);
        assertThat(labels(regression.labelsScaled(scaling), 2)).containsExactly(0.5f);
        assertThat(scaling.invert(0, 0.5f)).isEqualTo(200f);
    }

    @Test
    void a_column_that_does_not_vary_becomes_0() {
        Samples constant = FloatSamples.regression(new float[] {7, 7}, new float[] {0, 1}, 1, 1);
        assertThat(features(constant.scaled(Scaling.standard(constant)), 0, 1)).containsExactly(0, 0);
    }

    @Test
    void every_sample_is_held_out_in_exactly_one_fold_and_learnt_from_in_the_others() {
        List<Fold> folds = ten.folds(3, 42);
        Set<Float> heldOut = new HashSet<>();
        for (Fold fold : folds) {
            assertThat(fold.validation().size()).isBetween(3, 4);
            Set<Float> all = new HashSet<>(firstFeatures(fold.train()));
            assertThat(all)
                    .hasSize(10 - fold.validation().size())
                    .doesNotContainAnyElementsOf(firstFeatures(fold.validation()));
            heldOut.addAll(firstFeatures(fold.validation()));
        }
        assertThat(heldOut).hasSize(10);
        assertThatIllegalArgumentException().isThrownBy(() -> ten.folds(1, 1));
    }

    private static List<Float> firstFeatures(Samples samples) {
        float[] all = features(samples, Shuffle.identity(samples.size()));
        Float[] firsts = new Float[samples.size()];
        Arrays.setAll(firsts, i -> all[2 * i]);
        return Arrays.asList(firsts);
    }

    @Test
    void what_does_not_make_whole_samples_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FloatSamples.regression(new float[3], new float[1], 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new ByteImages(new byte[5], new byte[1], 10, 1, 2, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ByteImages(new byte[4], new byte[] {10}, 10, 1, 2, 2));
    }

    @Test
    void splits_take_the_last_or_seeded_ones_for_validation() {
        TrainTest all = new TrainTest(ten, ten.take(1));
        assertThat(firstFeatures(all.validatingOnLast(3).validation())).containsExactly(7f, 8f, 9f);
        assertThat(firstFeatures(all.validatingOnRandom(3, 1).validation()))
                .hasSize(3)
                .isEqualTo(firstFeatures(all.validatingOnRandom(3, 1).validation()))
                .doesNotContainAnyElementsOf(
                        firstFeatures(all.validatingOnRandom(3, 1).train()));
    }
}
