package dev.reprise.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExitCauseTest {

    @TempDir
    Path folder;

    @Test
    void the_system_is_named_only_where_it_counted_a_kill_for_memory() {
        assertThat(ExitCause.killed(OptionalLong.of(4), OptionalLong.of(5)))
                .contains("by the system, since memory ran out", "reprise.threads");
        assertThat(ExitCause.killed(OptionalLong.of(4), OptionalLong.of(4)))
                .contains("by another process", "killed none for lack of memory");
        assertThat(ExitCause.killed(OptionalLong.empty(), OptionalLong.empty())).contains("by hand or by the system");
    }

    @Test
    void kills_are_counted_over_container_and_machine() throws IOException {
        Path container = Files.writeString(folder.resolve("memory.events"), "low 0\noom 3\noom_kill 2\n");
        Path machine = Files.writeString(folder.resolve("vmstat"), "nr_free_pages 7\noom_kill 40\n");

        assertThat(KillsForMemory.soFar(List.of(container, machine))).hasValue(42);
        assertThat(KillsForMemory.soFar(List.of(folder.resolve("none")))).isEmpty();
    }
}
