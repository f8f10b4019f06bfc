package dev.reprise.discover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "SpiralsActivation, spirals-activation",
        "reluAccuracy, relu-accuracy",
        "MNISTArchitecture, mnist-architecture",
        "lr001, lr001",
        "Table1Models, table1-models",
        "relu is best!, relu-is-best",
        "relu is best$example_test, relu-is-best",
        "reluBest$example, relu-best"
    })
    void java_and_kotlin_names_become_kebab_case(String javaName, String expected) {
        assertThat(Names.kebabCase(javaName)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"relu-best", "lr-0.01", "a", "2-conv", "epochs_12"})
    void short_names_are_valid(String name) {
        assertThat(Names.isValid(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Relu", "relu best", "-relu", "relu-", "re/lu", "relu--best", "ré"})
    void anything_that_would_not_read_well_in_an_id_is_invalid(String name) {
        assertThat(Names.isValid(name)).isFalse();
    }
}
