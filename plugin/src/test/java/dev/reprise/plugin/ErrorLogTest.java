package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorLogTest {

    @TempDir
    private Path folder;

    @Test
    void a_long_stack_trace_does_not_push_its_message_out() throws IOException {
        Path log = log(Stream.concat(
                Stream.of("The claim names an arm that there is not", "Cause: java.lang.IllegalStateException"),
                Stream.concat(
                        IntStream.range(0, 100).mapToObj(i -> "\tat dev.reprise.Frame" + i),
                        Stream.of("Cause of that", "\tat dev.reprise.Last"))));
        assertThat(ErrorLog.end(log).lines())
                .containsExactly(
                        "The claim names an arm that there is not",
                        "Cause: java.lang.IllegalStateException",
                        "\tat dev.reprise.Frame0",
                        "\tat dev.reprise.Frame1",
                        "\tat dev.reprise.Frame2",
                        "Cause of that",
                        "\tat dev.reprise.Last");
    }

    @Test
    void of_a_long_log_the_last_lines_are_shown() throws IOException {
        Path log = log(Collections.nCopies(50, "a warning").stream());
        Files.writeString(log, "no memory\n", StandardOpenOption.APPEND);
        assertThat(ErrorLog.end(log).lines()).hasSize(30).endsWith("no memory");
    }

    private Path log(Stream<String> lines) throws IOException {
        return Files.write(folder.resolve("stderr.log"), lines.toList());
    }
}
