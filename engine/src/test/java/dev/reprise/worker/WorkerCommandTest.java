package dev.reprise.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkerCommandTest {

    @Test
    void trials_cannot_read_the_secrets_of_the_remote_store() {
        var runtime = new WorkerRuntime("", Map.of("OMP_NUM_THREADS", "1"), Map.of(), false);
        var environment = new HashMap<>(
                Map.of("PATH", "/bin", "REPRISE_STORE_LOGIN", "ada:secret", "REPRISE_STORE_KEY", "a key"));

        new WorkerCommand(Path.of("workers"), List.of(), runtime).adapt(environment, "token");

        assertThat(environment)
                .containsOnly(
                        Map.entry("PATH", "/bin"),
                        Map.entry("OMP_NUM_THREADS", "1"),
                        Map.entry("REPRISE_WORKER_TOKEN", "token"));
    }
}
