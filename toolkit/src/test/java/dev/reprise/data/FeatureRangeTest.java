package dev.reprise.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ranges of features from which networks learn badly without an error. */
class FeatureRangeTest {

    private static final int PIXELS = 784;

    @Test
    void images_as_they_come_and_as_they_are_normalised_are_usual() {
        assertThat(FeatureRange.problem(images())).isEmpty();
        assertThat(FeatureRange.problem(images().scaled(Scaling.uniform(0.1307, 0.3081))))
                .isEmpty();
        assertThat(FeatureRange.problem(
                        images().scaled(Scaling.uniform(0.5, 0.5)).shaped(PIXELS)))
                .isEmpty();
    }

    @Test
    void pixels_that_are_divided_by_255_twice_are_told() {
        assertThat(told(images().scaled(Scaling.uniform(0, 255))))
                .contains("lie between 0 and 0.00392", "scaled twice?", "already");
        assertThat(told(images().scaled(Scaling.uniform(33.3, 78.6)).take(100).shaped(PIXELS)))
                .as("normalised as grey levels from 0 to 255 are")
                .contains("scaled twice?");
    }

    @Test
    void grey_levels_that_nobody_scaled_are_told() {
        assertThat(told(levels(255))).contains("between 0 and 255", "as grey levels do", "Scaling.uniform(0, 255)");
        assertThat(told(levels(255).scaled(Scaling.uniform(0.1307, 0.3081)))).contains("as grey levels do");
        assertThat(FeatureRange.problem(levels(255).scaled(Scaling.uniform(0, 255))))
                .isEmpty();
    }

    @Test
    void what_a_division_of_whole_numbers_leaves_is_told() {
        assertThat(told(levels(0))).contains("are all 0", "pixel / 255");
    }

    @Test
    void features_that_are_no_numbers_are_told() {
        assertThat(told(table(Float.NaN, 1))).contains("hold NaN");
        assertThat(told(table(Float.POSITIVE_INFINITY, 1))).contains("hold Infinity");
    }

    @Test
    void columns_of_a_table_have_ranges_of_their_own() {
        Samples raw = table(2010, 0.3f, 7, 1e6f);

        assertThat(FeatureRange.problem(raw)).as("reports train on raw columns").isEmpty();
        assertThat(FeatureRange.problem(raw.scaled(Scaling.standard(raw)))).isEmpty();
        assertThat(told(raw.scaled(Scaling.uniform(0.5, 0.01)))).contains("although they are scaled");
        assertThat(told(table(0.001f, 0.002f))).contains("too close together");
    }

    @Test
    void samples_that_cannot_be_read_are_left_to_the_training_which_says_why() {
        assertThat(FeatureRange.problem(images().take(0))).isEmpty();
        Samples broken = new SamplesView(images()) {
            @Override
            Samples over(Samples others) {
                return this;
            }

            @Override
            public int featureWidth() {
                return 1;
            }
        };
        assertThat(FeatureRange.problem(broken)).isEmpty();
    }

    private static String told(Samples samples) {
        return FeatureRange.problem(samples).orElse("nothing");
    }

    private static Samples images() {
        byte[] pixels = new byte[200 * PIXELS];
        new Random(1).nextBytes(pixels);
        return new ByteImages(pixels, new byte[200], 10, 1, 28, 28);
    }

    private static Samples levels(int highest) {
        float[] values = new float[100 * PIXELS];
        for (int i = 0; i < values.length; i++) {
            values[i] = highest == 0 ? 0 : i % (highest + 1);
        }
        return FloatSamples.classification(values, new int[100], 10, PIXELS);
    }

    /** Rows around these values, one column each. */
    private static Samples table(float... columns) {
        int rows = 50;
        float[] values = new float[rows * columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns[i % columns.length] * (1 + (i / columns.length) / 100f);
        }
        return FloatSamples.regression(values, new float[rows], 1, columns.length);
    }
}
