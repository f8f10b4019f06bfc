package dev.reprise.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class AugmentationTest {

    /** A blob of 3x3 in the middle of 15x15. */
    private final Samples blob = blob();

    private static Samples blob() {
        byte[] pixels = new byte[2 * 225];
        for (int image = 0; image < 2; image++) {
            for (int row = 6; row <= 8; row++) {
                for (int column = 6; column <= 8; column++) {
                    pixels[image * 225 + row * 15 + column] = (byte) 255;
                }
            }
        }
        return new ByteImages(pixels, new byte[] {3, 4}, 10, 1, 15, 15);
    }

    private static float[] pixels(Samples samples, int index) {
        FloatBuffer into = FloatBuffer.allocate(225);
        samples.copyFeatures(index, into);
        return into.array();
    }

    private static double sum(float[] pixels) {
        double sum = 0;
        for (float pixel : pixels) {
            sum += pixel;
        }
        return sum;
    }

    @Test
    void moving_by_nothing_changes_nothing() {
        assertThat(pixels(blob.augmented(new Augmentation(0, 0, 0), 1), 0)).isEqualTo(pixels(blob, 0));
    }

    @Test
    void the_same_seed_moves_a_sample_the_same_way() {
        Augmentation strong = new Augmentation(30, 0.2, 10);
        assertThat(pixels(blob.augmented(strong, 1), 1)).isEqualTo(pixels(blob.augmented(strong, 1), 1));
        assertThat(pixels(blob.augmented(strong, 1), 1)).isNotEqualTo(pixels(blob.augmented(strong, 2), 1));
        assertThat(pixels(blob.augmented(strong, 1), 1)).isNotEqualTo(pixels(blob.augmented(strong, 1), 0));
    }

    @Test
    void each_epoch_moves_a_sample_anew_through_all_views() {
        Samples moved = blob.augmented(new Augmentation(30, 0.2, 10), 1);
        Samples seen = moved.select(1, 0)
                .followedBy(moved)
                .range(1, 4)
                .scaled(Scaling.uniform(0, 1))
                .oneHot()
                .shaped(225);

        float[] first = pixels(seen.inEpoch(1), 0);
        assertThat(first).isNotEqualTo(pixels(seen.inEpoch(2), 0));
        assertThat(first).isEqualTo(pixels(seen.inEpoch(1), 0)).isEqualTo(pixels(moved.inEpoch(1), 0));
        assertThat(pixels(seen, 0)).isEqualTo(pixels(moved, 0));
        assertThat(blob.take(1).inEpoch(3).size()).isEqualTo(1);
    }

    @Test
    void what_stays_inside_keeps_its_light() {
        assertThat(sum(pixels(blob.augmented(new Augmentation(0, 0.2, 0), 3), 0)))
                .isCloseTo(9, within(1e-4));
        assertThat(sum(pixels(blob.augmented(new Augmentation(45, 0.1, 0), 3), 0)))
                .isCloseTo(9, within(0.3));
        assertThat(sum(pixels(blob.augmented(new Augmentation(0, 0, 20), 3), 0)))
                .isCloseTo(9, within(0.3));
    }

    @Test
    void a_shift_stays_within_its_limit() {
        Samples moved = blob.augmented(new Augmentation(0, 0.1, 0), 9);
        double x = 0;
        float[] pixels = pixels(moved, 0);
        for (int i = 0; i < pixels.length; i++) {
            x += pixels[i] * (i % 15) / 9;
        }
        assertThat(x).isBetween(7 - 1.5, 7 + 1.5).isNotEqualTo(7);
    }

    @Test
    void labels_stay() {
        assertThat(blob.augmented(new Augmentation(10, 0, 0), 1).classOf(1)).isEqualTo(4);
    }

    @Test
    void only_images_can_be_moved_and_only_within_reason() {
        assertThatIllegalArgumentException().isThrownBy(() -> blob.shaped(225).augmented(new Augmentation(1, 0, 0), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Augmentation(-1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Augmentation(0, Double.NaN, 0));
    }
}
