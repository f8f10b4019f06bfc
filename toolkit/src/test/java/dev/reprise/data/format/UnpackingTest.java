package dev.reprise.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.reprise.data.CheckedFile;
import dev.reprise.data.CorruptDataException;
import dev.reprise.data.Packing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackingTest {

    private static final byte[] HELLO = Packed.text("hello");

    @TempDir
    Path folder;

    private byte[] unpack(byte[] packed, Packing packing) {
        try {
            Path file = Files.write(folder.resolve("packed"), packed);
            try (InputStream in = Unpacking.open(file, packing, 1000, "Get it again")) {
                return in.readAllBytes();
            }
        } catch (IOException e) {
            throw new AssertionError("Damage must not show as an I/O error", e);
        }
    }

    private void refused(byte[] packed, Packing packing, String message) {
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> unpack(packed, packing))
                .withMessageContaining("packed")
                .withMessageContaining(message)
                .withMessageEndingWith("Get it again.");
    }

    @Test
    void every_packing_gives_the_content() {
        assertThat(unpack(HELLO, new Packing.Plain())).isEqualTo(HELLO);
        assertThat(unpack(Packed.gzip(HELLO), new Packing.Gzip())).isEqualTo(HELLO);
        assertThat(unpack(Packed.tarGz("a/b", HELLO), new Packing.TarGz("a/b"))).isEqualTo(HELLO);
        assertThat(unpack(Packed.zip("a/b", HELLO), new Packing.Zip("a/b"))).isEqualTo(HELLO);
    }

    @Test
    void what_is_not_packed_so_is_refused() {
        refused(HELLO, new Packing.Gzip(), "is not a gzip file");
        refused(HELLO, new Packing.TarGz("a"), "is not a readable .tar.gz archive");
        refused(HELLO, new Packing.Zip("a"), "is not a readable zip archive");
    }

    @Test
    void a_truncated_file_is_refused() {
        byte[] gzip = Packed.gzip(new byte[500]);
        refused(Arrays.copyOf(gzip, gzip.length - 9), new Packing.Gzip(), "cannot be unpacked");
    }

    @Test
    void a_wrong_check_sum_is_refused() {
        byte[] gzip = Packed.gzip(HELLO);
        gzip[gzip.length - 8] ^= 1;
        refused(gzip, new Packing.Gzip(), "Corrupt GZIP trailer");
    }

    @Test
    void bombs_are_refused() {
        byte[] zeros = new byte[5_000_000];
        refused(Packed.gzip(zeros), new Packing.Gzip(), "unpacks to more than the 1000 bytes");
        refused(Packed.tarGz("a", zeros), new Packing.TarGz("a"), "has 5000000 bytes, more than the 1000");
        refused(Packed.zip("a", zeros), new Packing.Zip("a"), "has 5000000 bytes, more than the 1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "a/../../b", "/etc/passwd", "C:\\windows", "..\\a"})
    void names_that_point_outside_are_refused(String name) {
        byte[] tar = Packed.tarGz(entries -> {
            Packed.plain(entries, name, HELLO);
            Packed.plain(entries, "wanted", HELLO);
        });
        refused(tar, new Packing.TarGz("wanted"), "points outside of the archive");
    }

    @Test
    void links_are_refused() {
        byte[] tar = Packed.tarGz(entries -> Packed.link(entries, "wanted", "/etc/passwd"));
        refused(tar, new Packing.TarGz("wanted"), "is a link or a folder");
    }

    @Test
    void a_missing_entry_is_named() {
        refused(Packed.tarGz("a", HELLO), new Packing.TarGz("b"), "has no entry \"b\"");
        refused(Packed.zip("a", HELLO), new Packing.Zip("b"), "has no entry \"b\"");
    }

    @Test
    void several_entries_are_read_in_one_pass() throws IOException {
        byte[] tar = Packed.tarGz(entries -> {
            Packed.plain(entries, "a", HELLO);
            Packed.plain(entries, "b", new byte[7]);
            Packed.plain(entries, "c", Packed.text("bye"));
        });
        Path file = Files.write(folder.resolve("many.tar.gz"), tar);
        CheckedFile archive = new CheckedFile("many.tar.gz", file, tar.length, "");
        List<String> taken = new ArrayList<>();
        Archives.tarGz(archive, List.of("a", "c"), 100, (name, content) -> taken.add(name + "=" + new String(content)));
        assertThat(taken).containsExactly("a=hello", "c=bye");
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> Archives.tarGz(archive, List.of("a", "d"), 100, (name, content) -> {}))
                .withMessageContaining("has no entry [d]");
    }
}
