package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputDigestTest {

    @TempDir
    Path folder;

    @Test
    void texts_are_kept_apart() {
        assertThat(new InputDigest().text("ab").text("c").hex())
                .isNotEqualTo(new InputDigest().text("a").text("bc").hex());
        assertThat(new InputDigest().texts(Map.of("a", "b")).texts(Map.of()).hex())
                .isNotEqualTo(new InputDigest()
                        .texts(Map.of())
                        .texts(Map.of("a", "b"))
                        .hex());
    }

    @Test
    void the_order_of_a_map_does_not_matter() {
        var sorted = new TreeMap<>(Map.of("a", "1", "b", "2", "c", "3"));

        assertThat(new InputDigest().texts(sorted.descendingMap()).hex())
                .isEqualTo(new InputDigest().texts(sorted).hex());
    }

    @Test
    void content_written_anew_is_the_same_and_other_content_of_the_same_size_is_not() throws IOException {
        Path file = write("a/Some.class", "one");
        String before = content();

        Files.writeString(file, "one");
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertThat(content()).isEqualTo(before);

        Files.writeString(file, "two");
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertThat(content()).isNotEqualTo(before);
    }

    @Test
    void a_file_that_came_went_or_moved_shows() throws IOException {
        Path file = write("a/Some.class", "one");
        String before = content();

        Path more = write("b/More.class", "");
        assertThat(content()).isNotEqualTo(before);
        Files.delete(more);
        assertThat(content()).isEqualTo(before);
        Files.move(file, file.resolveSibling("Same.class"));
        assertThat(content()).isNotEqualTo(before);
        Files.delete(file.resolveSibling("Same.class"));
        assertThat(content()).isNotEqualTo(before);
    }

    @Test
    void the_state_of_a_file_is_its_size_and_time() throws IOException {
        Path file = write("library.jar", "one");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
        String before = new InputDigest().state(file).hex();

        Files.setLastModifiedTime(file, FileTime.fromMillis(1_001));
        assertThat(new InputDigest().state(file).hex()).isNotEqualTo(before);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
        assertThat(new InputDigest().state(file).hex()).isEqualTo(before);
        Files.delete(file);
        assertThat(new InputDigest().state(file).hex()).isNotEqualTo(before);
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private String content() throws IOException {
        return new InputDigest().content(folder).hex();
    }
}
