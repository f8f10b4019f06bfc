package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForkRuntimeTest {

    private final ForkRuntime runtime = new ForkRuntime(
            List.of(),
            Map.of(),
            List.of("-Dhelpers=on"),
            List.of("-XX:+UseParallelGC"),
            List.of("-Xmx8g", "-Dmine=1", "--enable-preview", "-javaagent:mine.jar", "-agentlib:jdwp"));

    @Test
    void the_coordinator_knows_what_concerns_code_but_not_what_concerns_training() {
        assertThat(runtime.coordinator())
                .contains("-Dhelpers=on", "-Dmine=1", "--enable-preview")
                .doesNotContain("-Xmx8g", "-XX:+UseParallelGC", "-javaagent:mine.jar", "-agentlib:jdwp");
    }

    @Test
    void what_the_user_says_comes_last_and_so_counts() {
        assertThat(runtime.worker())
                .containsExactly(
                        "-XX:+UseParallelGC",
                        "-Dhelpers=on",
                        "-Xmx8g",
                        "-Dmine=1",
                        "--enable-preview",
                        "-javaagent:mine.jar",
                        "-agentlib:jdwp");
        assertThat(runtime.single())
                .endsWith(runtime.worker().toArray(String[]::new))
                .contains("-Xmx3g");
    }
}
