package dev.reprise.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParentWatchTest {

    private final List<Process> started = new ArrayList<>();

    /** A JVM that would go on for ever. */
    static final class Watching {

        public static void main(String[] arguments) throws Exception {
            ParentWatch.start(arguments);
            System.out.println("started");
            Thread.sleep(Long.MAX_VALUE);
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

    private Process start(Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        started.add(process);
        assertThat(process.inputReader().readLine()).isEqualTo("started");
        return process;
    }
}
