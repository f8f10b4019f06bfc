package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir
    Path folder;

    @Test
    void a_second_build_in_the_same_folder_is_refused_until_the_first_has_ended() throws Exception {
        try (var first = FolderLock.of(folder)) {
            assertThatThrownBy(() -> FolderLock.of(folder.resolve("x/..")))
                    .isInstanceOf(MojoExecutionException.class)
                    .hasMessageContaining("Another build is running the experiments of " + folder)
                    .hasMessageContaining("reprise.directory");
            try (var other = FolderLock.of(folder.resolve("other"))) {
                assertThatNoException().isThrownBy(other::close);
            }
            assertThatNoException().isThrownBy(first::close);
        }
        assertThatNoException().isThrownBy(() -> FolderLock.of(folder).close());
    }
}
