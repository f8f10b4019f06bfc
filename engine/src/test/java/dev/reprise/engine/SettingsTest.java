package dev.reprise.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.ConfigurationParameters;

class SettingsTest {

    @Test
    void no_more_trials_train_at_once_than_there_are_workers_that_memory_feeds() {
        // No machine of today has two shares of a petabyte.
        Settings settings = settings(Map.of("reprise.workers", "64", "reprise.workerMemory", "1000000000"));

        assertThat(settings.threads()).isEqualTo(1);
        assertThat(settings.workers().orElseThrow().memory().notice().orElseThrow())
                .contains("64 workers were asked for", "feeds 1 of");
    }

    @Test
    void without_workers_threads_are_as_many_as_asked_for() {
        assertThat(settings(Map.of("reprise.threads", "64")).threads()).isEqualTo(64);
    }

    private static Settings settings(Map<String, String> values) {
        return Settings.from(new ConfigurationParameters() {
            @Override
            public Optional<String> get(String key) {
                return Optional.ofNullable(values.get(key));
            }

            @Override
            public Optional<Boolean> getBoolean(String key) {
                return get(key).map(Boolean::valueOf);
            }

            @Override
            public <T> Optional<T> get(String key, Function<? super String, ? extends T> transformer) {
                return get(key).map(transformer);
            }

            @Override
            public Set<String> keySet() {
                return values.keySet();
            }
        });
    }
}
