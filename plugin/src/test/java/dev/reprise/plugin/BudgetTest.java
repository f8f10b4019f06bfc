package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTest {

    @ParameterizedTest
    @CsvSource({"90s, 90", "20m, 1200", "2h, 7200", "45, 45", "' 3 h ', 10800"})
    void durations_are_read_as_people_write_them(String text, long seconds) {
        assertThat(Budget.parse(text)).hasSeconds(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0m", "-1h", "1.5h", "2d", "h", "99999999h"})
    void anything_else_is_refused_with_the_form(String text) {
        assertThatThrownBy(() -> Budget.parse(text)).hasMessageContaining("such as 90s, 20m or 2h");
    }

    @Test
    void costs_have_the_unit_that_fits() {
        assertThat(Budget.words(12.1)).isEqualTo("13 s");
        assertThat(Budget.words(1500)).isEqualTo("25 min");
        assertThat(Budget.words(5400)).isEqualTo("1.5 h");
    }
}
