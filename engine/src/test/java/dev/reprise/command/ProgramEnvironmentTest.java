package dev.reprise.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgramEnvironmentTest {

    @Test
    void programs_cannot_read_the_secrets_of_the_remote_store_and_of_the_proxy() {
        var environment = new HashMap<>(Map.of(
                "PATH", "/bin",
                "REPRISE_STORE_LOGIN", "ada:secret",
                "REPRISE_STORE_KEY", "a key",
                "REPRISE_PROXY_LOGIN", "ada:other"));

        ProgramEnvironment.adapt(environment);

        assertThat(environment).containsOnly(Map.entry("PATH", "/bin"));
    }
}
