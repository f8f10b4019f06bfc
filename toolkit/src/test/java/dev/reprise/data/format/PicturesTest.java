package dev.reprise.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.reprise.data.CorruptDataException;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PicturesTest {

    private final byte[] png = Packed.picture("png", BufferedImage.TYPE_INT_RGB, 5, 4);

    private static byte[] decode(byte[] content, int channels) {
        byte[] into = new byte[channels * 20];
        Pictures.decode(content, "cat.png", channels, 4, 5, into, 0);
        return into;
    }

    private static void refused(byte[] content, int channels, String message) {
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> decode(content, channels))
                .withMessageContaining("cat.png")
                .withMessageContaining(message);
    }

    @Test
    void colours_come_channel_by_channel() {
        byte[] pixels = decode(png, 3);
        for (int i = 0; i < 20; i++) {
            int rgb = i * 7919;
            assertThat(pixels[i]).isEqualTo((byte) (rgb >> 16));
            assertThat(pixels[20 + i]).isEqualTo((byte) (rgb >> 8));
            assertThat(pixels[40 + i]).isEqualTo((byte) rgb);
        }
    }

    @Test
    void grey_levels_are_those_in_the_file() {
        BufferedImage grey = new BufferedImage(5, 4, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSample(2, 1, 0, 100);
        byte[] pixels = decode(Packed.picture("png", grey), 1);
        assertThat(pixels[7]).isEqualTo((byte) 100);
    }

    @Test
    void jpeg_is_read() {
        assertThat(decode(Packed.picture("jpg", BufferedImage.TYPE_INT_RGB, 5, 4), 3))
                .isNotEqualTo(new byte[60]);
    }

    @Test
    void another_size_is_refused_before_decoding() {
        refused(Packed.picture("png", BufferedImage.TYPE_INT_RGB, 4, 5), 3, "has 4x5 pixels instead of 5x4");
        byte[] huge = png.clone();
        Arrays.fill(huge, 16, 20, (byte) 0x7f);
        refused(huge, 3, "");
    }

    @Test
    void another_kind_is_refused() {
        refused(Packed.picture("gif", BufferedImage.TYPE_INT_RGB, 5, 4), 3, "is gif, neither PNG nor JPEG");
        refused(new byte[] {1, 2, 3}, 3, "is neither PNG nor JPEG");
        refused(png, 1, "is not a grey picture");
    }

    @Test
    void a_cut_file_is_refused() {
        refused(Arrays.copyOf(png, png.length / 2), 3, "beyond the end");
        byte[] jpeg = Packed.picture("jpg", BufferedImage.TYPE_INT_RGB, 5, 4);
        refused(Arrays.copyOf(jpeg, jpeg.length - 20), 3, "");
    }
}
