package dev.reprise.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.ArrayList;
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
        var notices = new ArrayList<String>();
        settings.executor().open(settings.forExecutor(notices::add)).close();
        assertThat(notices).singleElement(STRING).contains("64 workers were asked for", "feeds 1 of");
    }

    @Test
    void without_workers_threads_are_as_many_as_asked_for() {
        assertThat(settings(Map.of("reprise.threads", "64")).threads()).isEqualTo(64);
    }

    @Test
    void trials_train_in_workers_where_some_are_asked_for_and_on_threads_otherwise() {
        assertThat(settings(Map.of("reprise.workers", "2")).executor().name()).isEqualTo("workers");
        assertThat(settings(Map.of("reprise.workers", "0")).executor().name()).isEqualTo("threads");
        assertThat(settings(Map.of()).executor().name()).isEqualTo("threads");
        assertThat(settings(Map.of("reprise.executor", "workers")).executor().name())
                .isEqualTo("workers");
        assertThat(settings(Map.of("reprise.executor", "threads", "reprise.workers", "2"))
                        .executor()
                        .name())
                .isEqualTo("threads");
    }

    @Test
    void an_executor_that_is_not_there_is_named_with_those_that_are_and_its_artifact() {
        assertThatThrownBy(() -> settings(Map.of("reprise.executor", "spark")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reprise.executor is 'spark', but the executors on the class path are threads, workers; add"
                        + " dev.reprise:reprise-spark with scope test");
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
