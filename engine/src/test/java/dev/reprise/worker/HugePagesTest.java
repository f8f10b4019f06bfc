package dev.reprise.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HugePagesTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"always [madvise] never", "[always] madvise never"})
    void workers_ask_for_huge_pages_where_the_system_gives_them(String enabled) throws IOException {
        Path file = Files.writeString(directory.resolve("enabled"), enabled + "\n");

        assertThat(HugePages.jvmArguments(file)).isEqualTo(List.of("-XX:+UseTransparentHugePages"));
    }

    @Test
    void workers_do_not_ask_where_the_system_never_gives_them() throws IOException {
        Path file = Files.writeString(directory.resolve("enabled"), "always madvise [never]\n");

        assertThat(HugePages.jvmArguments(file)).isEmpty();
    }

    @Test
    void workers_do_not_ask_on_another_system() {
        assertThat(HugePages.jvmArguments(directory.resolve("enabled"))).isEmpty();
    }
}
