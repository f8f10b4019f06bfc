package dev.reprise.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({"0.9949, 0.995, 3", "0.99499999, 0.995, 2", "0.1, 0.10000000000000002, 1", "0.596, 0.5961, 1"})
    void different_numbers_never_read_the_same(double a, double b, int decimals) {
        assertThat(Numbers.apart(a, b, Unit.NONE, decimals)).isNotEqualTo(Numbers.apart(b, a, Unit.NONE, decimals));
        assertThat(Numbers.apart(a, b, Unit.PERCENT, decimals))
                .isNotEqualTo(Numbers.apart(b, a, Unit.PERCENT, decimals));
    }

    @Test
    void percentages_differ_by_points() {
        assertThat(Numbers.difference(-0.021, Unit.PERCENT)).isEqualTo("2.1 points");
    }

    @Test
    void nan_and_infinities_are_shown_as_what_they_are() {
        assertThat(Numbers.show(Double.NaN, Unit.PERCENT)).isEqualTo("NaN");
        assertThat(Numbers.show(Double.NEGATIVE_INFINITY, Unit.NONE)).isEqualTo("-infinity");
    }

    @Test
    void a_range_says_that_some_values_are_not_numbers() {
        assertThat(Numbers.range(List.of(0.5, Double.NaN, 0.6), Unit.PERCENT)).isEqualTo("50.0% to 60.0% and NaN");
    }

    @Test
    void binary_rounding_does_not_show() {
        assertThat(Numbers.show(0.1 + 0.2, Unit.PERCENT, 1)).isEqualTo("30.0%");
    }
}
