package dev.reprise.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class ByteImagesTest {

    private final ByteImages images =
            new ByteImages(new byte[] {0, 51, (byte) 255, 102, 1, 2, 3, 4}, new byte[] {1, 0}, 2, 1, 2, 2);

    private static float[] features(Samples samples, int index) {
        FloatBuffer buffer = FloatBuffer.allocate(samples.featureWidth());
        samples.copyFeatures(index, buffer);
        return buffer.array();
    }

    @Test
    void bytes_become_0_to_1() {
        assertThat(features(images, 0)).containsExactly(0, 0.2f, 1, 0.4f);
        assertThat(images.level(0, 2)).isEqualTo(255);
    }

    @Test
    void one_scaling_for_all_equals_the_float_arithmetic_of_pytorch() {
        float[] scaled = features(images.scaled(Scaling.uniform(0.1307, 0.3081)), 1);
        assertThat(scaled[0]).isEqualTo((1 / 255f - 0.1307f) / 0.3081f);
    }

    @Test
    void scaling_per_pixel_works_too() {
        assertThat(features(images.scaled(Scaling.minMax(images)), 0)).containsExactly(0, 1, 1, 1);
    }

    @Test
    void direct_buffers_are_filled_as_heap_buffers_are() {
        FloatBuffer direct =
                ByteBuffer.allocateDirect(32).order(ByteOrder.nativeOrder()).asFloatBuffer();
        FloatBuffer labels = FloatBuffer.allocate(4);
        images.copyBatch(new int[] {1, 0}, 0, 2, direct, labels);
        assertThat(direct.position()).isEqualTo(8);
        assertThat(direct.get(5)).isEqualTo(0.2f);
        assertThat(labels.array()).containsExactly(1, 0, 0, 1);
    }
}
