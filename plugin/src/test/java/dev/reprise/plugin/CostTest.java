package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CostTest {

    @Test
    void costs_have_the_unit_that_fits() {
        assertThat(Cost.words(12.1)).isEqualTo("13 s");
        assertThat(Cost.words(1500)).isEqualTo("25 min");
        assertThat(Cost.words(5400)).isEqualTo("1.5 h");
    }
}
