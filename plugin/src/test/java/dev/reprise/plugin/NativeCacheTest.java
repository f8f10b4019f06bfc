package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeCacheTest {

    @TempDir
    Path home;

    @Test
    void a_noexec_home_is_named_with_the_remedy() {
        var cache = NativeCache.of(List.of("-Xmx1g"), home);

        assertThat(cache.problem(List.of("/dev/sda1 / ext4 rw 0 0", "tmpfs " + home + " tmpfs rw,nosuid,noexec 0 0"))
                        .orElseThrow())
                .contains(home + " is mounted noexec", "org.bytedeco.javacpp.cachedir");
        assertThat(cache.problem(List.of("/dev/sda1 / ext4 rw,noexec 0 0", "tmpfs " + home + " tmpfs rw 0 0")))
                .isEmpty();
    }

    @Test
    void a_cache_that_cannot_be_a_folder_is_named() throws IOException {
        Path file = Files.createFile(home.resolve("file"));

        assertThat(new NativeCache(file.resolve("cache")).problem(List.of()).orElseThrow())
                .contains(file + " cannot be written");
    }

    @Test
    void the_users_own_folder_counts() {
        assertThat(NativeCache.of(
                                List.of("-Dorg.bytedeco.javacpp.cachedir=/a", "-Dorg.bytedeco.javacpp.cachedir=/b"),
                                home)
                        .folder())
                .isEqualTo(Path.of("/b"));
    }
}
