package dev.reprise.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParentWatchTest {

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    /** A JVM that would go on for ever. */
    static final class Watching {

        public static void main(String[] arguments) throws Exception {
            ParentWatch.start(arguments);
            System.out.println("started");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    /** A JVM that would print errors for ever. */
    static final class Shouting {

        public static void main(String[] arguments) {
            ParentWatch.start(arguments);
            System.out.println("started");
            while (true) {
                System.err.println("error");
            }
        }
    }

    /** A process that others take for their parent. */
    static final class Waiting {

        public static void main(String[] arguments) throws Exception {
            System.out.println("started");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void a_killed_parent_takes_the_jvm_along() throws Exception {
        Process parent = start(Waiting.class);
        Process child = start(Watching.class, "run.properties", Long.toString(parent.pid()));

        parent.destroyForcibly();

        assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(child.exitValue()).isEqualTo(3);
    }

    @Test
    void a_parent_that_cannot_be_seen_is_gone_when_standard_input_ends() throws Exception {
        Process unnamed = start(Watching.class, "run.properties");
        Process invisible = start(Watching.class, "run.properties", Long.toString(Long.MAX_VALUE));

        for (Process child : List.of(unnamed, invisible)) {
            child.getOutputStream().close();
            assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(child.exitValue()).isEqualTo(3);
        }
    }

    @Test
    void a_jvm_that_leaves_for_its_standard_input_says_why_in_one_line() throws Exception {
        Path errors = folder.resolve("stderr.txt");

        Process child = start(ProcessBuilder.Redirect.to(errors.toFile()), Watching.class, "run.properties");
        child.getOutputStream().close();

        assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readAllLines(errors)).singleElement().satisfies(line -> assertThat(line)
                .contains("its standard input has ended")
                .endsWith("as the second argument"));
    }

    /** What a parent leaves behind that was killed while its reader was busy. */
    @Test
    void standard_error_that_nobody_reads_does_not_hold_it_up() throws Exception {
        Process child = start(ProcessBuilder.Redirect.PIPE, Shouting.class, "run.properties");
        child.getOutputStream().close();

        assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(child.exitValue()).isEqualTo(3);
    }

    private Process start(Class<?> main, String... arguments) throws IOException {
        return start(ProcessBuilder.Redirect.INHERIT, main, arguments);
    }

    private Process start(ProcessBuilder.Redirect errors, Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectError(errors).start();
        started.add(process);
        assertThat(process.inputReader().readLine()).isEqualTo("started");
        return process;
    }
}
