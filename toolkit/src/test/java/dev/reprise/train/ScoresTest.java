package dev.reprise.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Expected values are counted by hand from the definitions that scikit-learn documents. */
class ScoresTest {

    @Test
    void f1_of_one_output_is_that_of_class_1() {
        // right: 2 of class 1; 1 predicted in vain, 1 missed
        float[][] outputs = {{0.9f}, {0.8f}, {0.7f}, {0.2f}, {0.1f}};
        float[][] labels = {{1}, {1}, {0}, {1}, {0}};

        assertThat(Scores.f1(outputs, labels)).isCloseTo(2.0 * 2 / (3 + 3), within(1e-12));
    }

    @Test
    void f1_of_several_classes_is_the_mean_over_those_that_occur() {
        float[][] outputs = {{1, 0, 0, 0}, {1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}};
        float[][] labels = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 1, 0, 0}, {0, 1, 0, 0}};
        // class 0: 1 right, predicted twice, there once; class 1: 1 right, predicted once, there three times; class 2:
        // none right

        assertThat(Scores.f1(outputs, labels)).isCloseTo((2.0 / 3 + 2.0 / 4 + 0) / 3, within(1e-12));
    }

    @Test
    void auc_counts_pairs_in_order_and_ties_half() {
        float[][] outputs = {{0.1f}, {0.4f}, {0.4f}, {0.8f}};
        float[][] labels = {{0}, {0}, {1}, {1}};
        // of 4 pairs, 3 in order and 1 tied

        assertThat(Scores.auc(outputs, labels)).isCloseTo(3.5 / 4, within(1e-12));
    }

    @Test
    void auc_of_two_outputs_goes_by_the_second() {
        float[][] outputs = {{0.9f, 0.1f}, {0.2f, 0.8f}};
        float[][] labels = {{1, 0}, {0, 1}};

        assertThat(Scores.auc(outputs, labels)).isEqualTo(1);
    }

    @Test
    void auc_is_no_number_without_both_classes_or_with_a_score_that_is_none() {
        assertThat(Scores.auc(new float[][] {{1}, {2}}, new float[][] {{1}, {1}}))
                .isNaN();
        assertThat(Scores.auc(new float[][] {{Float.NaN}, {2}}, new float[][] {{1}, {0}}))
                .isNaN();
    }

    @Test
    void the_accuracy_of_sequences_counts_time_steps() {
        // {classes, steps}: classes 0 1 1 predicted, 0 1 0 true
        float[][] outputs = {{0.9f, 0.2f, 0.1f, 0.1f, 0.8f, 0.9f}};
        float[][] labels = {{1, 0, 1, 0, 1, 0}};

        assertThat(Scores.accuracy(outputs, labels, 2, 3)).isCloseTo(2.0 / 3, within(1e-12));
    }
}
