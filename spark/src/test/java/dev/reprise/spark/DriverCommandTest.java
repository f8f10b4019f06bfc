package dev.reprise.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DriverCommandTest {

    @Test
    void the_driver_cannot_read_the_secrets_of_the_remote_store() {
        var environment = new HashMap<>(
                Map.of("HADOOP_CONF_DIR", "/etc", "REPRISE_STORE_LOGIN", "ada:secret", "REPRISE_STORE_KEY", "a key"));

        DriverCommand.adapt(environment);

        assertThat(environment).containsOnly(Map.entry("HADOOP_CONF_DIR", "/etc"));
    }
}
