package dev.reprise.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.reprise.data.ByteImages;
import dev.reprise.data.CorruptDataException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IdxTest {

    private final byte[] images = Packed.idx(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, 2, 2, 2);
    private final byte[] labels = Packed.idx(new byte[] {9, 0}, 2);

    private static void refused(byte[] content, String message) {
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> Idx.parse(content, "digits"))
                .withMessageContaining("digits, byte ")
                .withMessageContaining(message)
                .withMessageEndingWith("Get the file again.");
    }

    @Test
    void extents_and_elements_are_read() {
        Idx idx = Idx.parse(images, "digits");
        assertThat(idx.extents()).containsExactly(2, 2, 2);
        assertThat(idx.elements()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void a_pair_makes_images() {
        ByteImages pair = Idx.images(Idx.parse(images, "i"), "i", Idx.parse(labels, "l"), "l", 10);
        assertThat(pair.featureShape()).containsExactly(1, 2, 2);
        assertThat(pair.classOf(0)).isEqualTo(9);
        assertThat(pair.level(1, 3)).isEqualTo(8);
    }

    @Test
    void another_magic_number_is_refused() {
        refused(new byte[] {0x1f, (byte) 0x8b, 8, 0}, "magic number 1f8b08");
    }

    @Test
    void a_file_that_ends_early_is_refused() {
        refused(new byte[0], "ends within the magic number");
        refused(Arrays.copyOf(images, 10), "ends within the header");
        refused(Arrays.copyOf(images, 20), "has 4 elements; its header [2, 2, 2] says 8");
    }

    @Test
    void a_file_that_goes_on_is_refused() {
        refused(Arrays.copyOf(images, 25), "has 9 elements");
    }

    @Test
    void extents_that_overflow_are_refused() {
        refused(Packed.idx(new byte[] {1}, 65536, 65536, 65536, 65536), "says 2147483647");
        refused(Packed.idx(new byte[] {1}, -1), "extent -1");
    }

    @Test
    void labels_that_do_not_belong_to_the_images_are_refused() {
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() ->
                        Idx.images(Idx.parse(images, "i"), "i", Idx.parse(Packed.idx(new byte[3], 3), "l"), "l", 10))
                .withMessageContaining("has 3 labels for 2 images of i");
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> Idx.images(Idx.parse(images, "i"), "i", Idx.parse(labels, "l"), "l", 9))
                .withMessageContaining("l, byte 8: label 9 is not below 9");
    }
}
