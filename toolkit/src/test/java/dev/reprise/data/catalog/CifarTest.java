package dev.reprise.data.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.reprise.data.ByteImages;
import dev.reprise.data.CheckedFile;
import dev.reprise.data.CorruptDataException;
import dev.reprise.data.TrainTest;
import dev.reprise.data.format.CifarBinary;
import dev.reprise.data.format.Packed;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against archives made here: the canonical one is large and seldom at hand. */
class CifarTest {

    private static final int RECORD = 1 + CifarBinary.IMAGE;

    @TempDir
    Path folder;

    private CheckedFile file(byte[] content) throws IOException {
        Path path = Files.write(folder.resolve("archive"), content);
        return new CheckedFile("archive", path, content.length, "");
    }

    /** Record r of batch b is of class (r + b) % 10, and its first red byte is b. */
    private static byte[] batch(int number, int records) {
        byte[] batch = new byte[records * RECORD];
        for (int r = 0; r < records; r++) {
            batch[r * RECORD] = (byte) ((r + number) % 10);
            batch[r * RECORD + 1] = (byte) number;
        }
        return batch;
    }

    @Test
    void batches_come_in_the_order_of_their_numbers_wherever_they_stand_in_the_archive() throws IOException {
        byte[] archive = Packed.tarGz(tar -> {
            Packed.plain(tar, "cifar-10-batches-bin/readme.html", new byte[10]);
            Packed.plain(tar, "cifar-10-batches-bin/test_batch.bin", batch(6, 10_000));
            for (int b = 5; b >= 1; b--) {
                Packed.plain(tar, "cifar-10-batches-bin/data_batch_" + b + ".bin", batch(b, 10_000));
            }
        });
        TrainTest cifar = Cifar10.binary(file(archive));
        assertThat(cifar.train().featureShape()).containsExactly(3, 32, 32);
        for (int b = 1; b <= 5; b++) {
            assertThat(((ByteImages) cifar.train()).level((b - 1) * 10_000, 0)).isEqualTo(b);
        }
        assertThat(((ByteImages) cifar.test()).level(9_999, 0)).isEqualTo(6);
        assertThat(cifar.test().classOf(1)).isEqualTo(7);
        assertThat(RealData.classCounts(cifar.train())).containsOnly(5000);
    }

    @Test
    void a_short_batch_is_refused() throws IOException {
        CheckedFile archive = file(Packed.tarGz("cifar-10-batches-bin/data_batch_2.bin", batch(2, 7)));
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> Cifar10.binary(archive))
                .withMessageContaining("data_batch_2.bin: 7 records instead of 10000");
    }

    @Test
    void a_copy_in_jpeg_must_be_complete_and_hold_nothing_else() throws IOException {
        byte[] picture = Packed.picture("jpg", BufferedImage.TYPE_INT_RGB, 32, 32);
        CheckedFile one = file(Packed.zip("train/cat/0000.jpg", picture));
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> CifarJpeg.load(one))
                .withMessageContaining("lacks picture 0 of class airplane");
        CheckedFile other = file(Packed.zip("train/unicorn/0000.jpg", picture));
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> CifarJpeg.load(other))
                .withMessageContaining("entry train/unicorn/0000.jpg: is not train or test/CLASS/NNNN.jpg");
    }
}
