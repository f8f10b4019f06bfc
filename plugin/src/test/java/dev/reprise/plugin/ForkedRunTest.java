package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.parameters.ParameterValues;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkedRunTest {

    @TempDir
    Path folder;

    @Test
    void a_folder_that_no_class_path_can_name_is_refused_before_a_jvm_starts() {
        Path odd = folder.resolve("a" + File.pathSeparator + "b/test-classes");

        assertThatThrownBy(() -> execute(run(folder.resolve("no-such-java"), odd)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The path " + odd + " has '" + File.pathSeparator + "' in it")
                .hasMessageContaining("move the project, or the local repository");
    }

    @Test
    void a_jvm_that_cannot_start_says_why() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");

        assertThatThrownBy(() -> execute(run(java, folder)))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("The experiments' JVM ended with exit code 1. The end of ")
                .hasMessageContaining("it.Main");
    }

    private static void execute(ForkedRun run) throws Exception {
        var terminal = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        run.execute(new SystemStreamLog(), new StatusLine(terminal, 20));
    }

    private ForkedRun run(Path java, Path classPathEntry) {
        return new ForkedRun(
                "it.Main",
                java,
                List.of(),
                Map.of(),
                List.of(classPathEntry),
                ParameterValues.none(),
                folder.resolve("fork"),
                folder);
    }
}
