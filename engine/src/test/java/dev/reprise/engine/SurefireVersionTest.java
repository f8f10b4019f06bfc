package dev.reprise.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurefireVersionTest {

    @ParameterizedTest
    @ValueSource(strings = {"2.22.2", "3.2.5", "3.5.4", "3.5.0-M1"})
    void a_version_that_loses_names_is_refused_with_the_one_that_is_needed(String version) {
        assertThat(SurefireVersion.problem(version).orElseThrow())
                .contains(version, "needed is 3.6.0 or later", "maven-surefire-plugin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.6.0", "3.6.1", "3.10.0", "4.0.0-beta-1", "unknown"})
    void later_and_unknown_versions_may_run(String version) {
        assertThat(SurefireVersion.problem(version)).isEmpty();
    }
}
