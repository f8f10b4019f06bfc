package dev.reprise.data.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.data.CheckedFile;
import dev.reprise.data.CorruptDataException;
import dev.reprise.data.FloatSamples;
import dev.reprise.data.Packing;
import dev.reprise.data.Table;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every parser, on good files that were damaged at random: it gives a whole result or says that the data is corrupt; it does not
 * fail otherwise and does not hang. {@code -Dreprise.fuzz=100000} sets how many inputs each gets.
 */
class FuzzTest {

    private static final int INPUTS = Integer.getInteger("reprise.fuzz", 100);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private interface Parser {
        /** Parses and checks that the result is whole. */
        void parse(byte[] input) throws IOException;
    }

    private static void fuzz(String name, Function<Mutations, byte[]> inputs, Parser parser) {
        int accepted = 0;
        long slowest = 0;
        long start = System.nanoTime();
        for (int seed = 0; seed < INPUTS; seed++) {
            byte[] input = inputs.apply(new Mutations(seed));
            long before = System.nanoTime();
            try {
                parser.parse(input);
                accepted++;
            } catch (CorruptDataException expected) {
                assertThat(expected.getMessage()).isNotBlank();
            } catch (Throwable e) {
                throw new AssertionError("Seed " + seed + ": " + name + " " + shortened(input), e);
            }
            slowest = Math.max(slowest, System.nanoTime() - before);
        }
        assertThat(Duration.ofNanos(slowest)).as("slowest input of " + name).isLessThan(PATIENCE);
        System.getLogger(FuzzTest.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0}: {1} inputs, {2} accepted, {3} refused, slowest {4} ms, {5} s",
                        name,
                        String.valueOf(INPUTS),
                        String.valueOf(accepted),
                        String.valueOf(INPUTS - accepted),
                        slowest / 1_000_000,
                        (System.nanoTime() - start) / 1_000_000_000);
        assertThat(accepted).as("undamaged inputs are accepted").isPositive();
        assertThat(accepted).as("damaged inputs are refused").isLessThan(INPUTS);
    }

    private static String shortened(byte[] input) {
        return HexFormat.of().formatHex(input, 0, Math.min(input.length, 500));
    }

    private Path file(byte[] content) {
        try {
            return Files.write(folder.resolve("input"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unpack(byte[] input, Packing packing) throws IOException {
        try (InputStream in = Unpacking.open(file(input), packing, 5000, "Get it again")) {
            assertThat(in.readAllBytes().length).isLessThanOrEqualTo(5000);
        }
    }

    @Test
    void idx() {
        byte[] images = Packed.idx(new byte[2 * 3 * 3], 2, 3, 3);
        byte[] labels = Packed.idx(new byte[] {1, 2, 3}, 3);
        fuzz("IDX", m -> m.of(images, labels), input -> {
            Idx idx = Idx.parse(input, "f");
            long product = 1;
            for (int extent : idx.extents()) {
                product *= extent;
            }
            assertThat(idx.elements()).hasSize((int) product);
        });
    }

    @Test
    void csv() {
        byte[] plain = Packed.text("a,b,c\n1,2,3\n-4.5,6e7,8\n");
        byte[] quoted = Packed.text("b,text,a\r\n\"1\",\"x,\"\"y\"\"\",2\r\n3,\"two\r\nlines\",4\r\n");
        fuzz("CSV", m -> m.of(plain, quoted), input -> {
            Table table = Csv.parse(input, "f", List.of("a", "b"));
            for (int row = 0; row < table.rows(); row++) {
                assertThat(Double.isFinite(table.value(row, "a")) && Double.isFinite(table.value(row, "b")))
                        .isTrue();
            }
        });
    }

    @Test
    void labelled_rows() {
        byte[] good = Packed.text("6.0000 -1.0000 0.631 0 1\n9 1 -0.5 1e-3 0\n0 0 0 0 0");
        fuzz("labelled rows", m -> m.of(good), input -> {
            FloatSamples samples = LabelledRows.read(new ByteArrayInputStream(input), "f", 10, -1, 1, 1, 2, 2);
            assertThat(samples.size()).isPositive();
        });
    }

    @Test
    void cifar_records() {
        byte[] good = new byte[2 * (1 + CifarBinary.IMAGE)];
        fuzz("CIFAR records", m -> m.of(good), input -> {
            int count = CifarBinary.parse(input, "f", new byte[3 * CifarBinary.IMAGE], new byte[3], 0);
            assertThat(count * (1 + CifarBinary.IMAGE)).isEqualTo(input.length);
        });
    }

    @Test
    void png() {
        byte[] rgb = Packed.picture("png", BufferedImage.TYPE_INT_RGB, 6, 5);
        byte[] palette = Packed.picture("png", BufferedImage.TYPE_BYTE_INDEXED, 6, 5);
        byte[] grey = Packed.picture("png", BufferedImage.TYPE_BYTE_GRAY, 6, 5);
        fuzz(
                "PNG",
                m -> m.coin() ? m.of(rgb, palette, grey) : Mutations.withPngCrcs(m.of(rgb, palette, grey)),
                input -> Pictures.decode(input, "f", 3, 5, 6, new byte[90], 0));
    }

    @Test
    void jpeg() {
        byte[] rgb = Packed.picture("jpg", BufferedImage.TYPE_INT_RGB, 6, 5);
        byte[] grey = Packed.picture("jpg", BufferedImage.TYPE_BYTE_GRAY, 6, 5);
        fuzz("JPEG", m -> m.of(rgb, grey), input -> Pictures.decode(input, "f", 3, 5, 6, new byte[90], 0));
    }

    @Test
    void gzip() {
        byte[] text = Packed.gzip(Packed.text("hello, hello, hello"));
        byte[] zeros = Packed.gzip(new byte[3000]);
        fuzz("gzip", m -> m.of(text, zeros), input -> unpack(input, new Packing.Gzip()));
    }

    @Test
    void tar() throws IOException {
        byte[] packed = Packed.tarGz(entries -> {
            Packed.plain(entries, "x".repeat(120), new byte[10]);
            Packed.plain(entries, "wanted", Packed.text("hello"));
            Packed.link(entries, "link", "wanted");
        });
        byte[] tar = Unpacking.gunzip(new ByteArrayInputStream(packed), "f", 1 << 20, "")
                .readAllBytes();
        fuzz("tar.gz", m -> m.coin() ? m.of(packed) : Packed.gzip(m.of(tar)), input -> {
            unpack(input, new Packing.TarGz("wanted"));
            CheckedFile archive = new CheckedFile("f", file(input), input.length, "");
            Archives.tarGz(archive, List.of("wanted"), 5000, (name, content) -> assertThat(content.length)
                    .isLessThanOrEqualTo(5000));
        });
    }

    @Test
    void zip() {
        byte[] stored = Packed.zip("wanted", Packed.text("hello"));
        byte[] deflated = Packed.zip("wanted", new byte[3000]);
        fuzz("zip", m -> m.of(stored, deflated), input -> {
            unpack(input, new Packing.Zip("wanted"));
            CheckedFile archive = new CheckedFile("f", file(input), input.length, "");
            Archives.zip(
                    archive, 5000, (name, content) -> assertThat(content.length).isLessThanOrEqualTo(5000));
        });
    }
}
