package dev.reprise.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "59.6%, 0.596, PERCENT, 0.05",
        "57.30 %, 0.573, PERCENT, 0.005",
        "0.0208, 0.0208, NONE, 0.00005",
        "4187554.34, 4187554.34, NONE, 0.005",
        "1.5 MW, 1.5, MEGAWATTS, 0.05",
        "-1.369851, -1.369851, NONE, 0.0000005",
        "594.5109355449677 s, 594.5109355449677, SECONDS, 0.00000000000005",
        "199, 199, NONE, 0.5",
        "2 min, 120, MINUTES, 0.5",
        "387048.71 MW^2, 387048.71, SQUARE_MEGAWATTS, 0.005"
    })
    void reads_what_reports_print(String text, double recorded, Unit unit, double halfStep) {
        Quantity quantity = Quantity.parse(text);
        assertThat(quantity.recorded()).isEqualTo(recorded);
        assertThat(quantity.unit()).isEqualTo(unit);
        assertThat(quantity.halfStep().doubleValue()).isEqualTo(halfStep);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "about 49", "98,3%", "109,386", "1.2.3", "5e-3", "NaN", "%"})
    void refuses_what_is_no_plain_number_and_shows_how_to_write_it(String text) {
        assertThatThrownBy(() -> Quantity.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'");
    }

    @Test
    void an_unknown_unit_is_named_with_the_units_that_there_are() {
        assertThatThrownBy(() -> Quantity.parse("5 parsec"))
                .hasMessageContaining("'parsec'")
                .hasMessageContaining("MW");
    }
}
