package dev.reprise.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArgumentFileTest {

    @TempDir
    Path folder;

    @Test
    void a_class_path_is_written_in_the_platforms_encoding_and_quoted_as_the_launcher_reads_it() throws IOException {
        Charset windows = Charset.forName("windows-1252");
        Path file = ArgumentFile.write(folder.resolve("a"), "C:\\Übung 1\\classes", windows);

        assertThat(Files.readString(file, windows)).isEqualTo("-cp \"C:\\\\Übung 1\\\\classes\"");
    }

    @Test
    void a_path_that_the_encoding_lacks_is_named_with_the_remedy() {
        String classPath = "plain" + File.pathSeparator + "Übung";

        assertThatThrownBy(() -> ArgumentFile.write(folder.resolve("a"), classPath, StandardCharsets.US_ASCII))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("US-ASCII")
                .hasMessageContaining("'Übung'")
                .hasMessageContaining("LC_ALL=C.UTF-8");
    }
}
