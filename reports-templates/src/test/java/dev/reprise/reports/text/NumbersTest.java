package dev.reprise.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "-0.0 | 0",
                "0.5960000000000001 | 0.596",
                "59.64 | 59.64",
                "4187554.25 | 4,187,554",
                "2020 | 2020",
                "-12345 | −12,345",
                "0.00123456 | 0.001235",
                "0.0000123 | 1.23e−5",
                "3e12 | 3e12",
                "-1e-9 | −1e−9",
                "NaN | NaN",
                "Infinity | ∞",
                "-Infinity | −∞",
                "1e-310 | 1e−310",
                "1.7976931348623157E308 | 1.8e308"
            })
    void plain_numbers_have_about_four_digits(double value, String text) {
        assertThat(Numbers.plain(value)).isEqualTo(text);
    }

    @Test
    void shares_are_shown_in_per_cent() {
        assertThat(Numbers.metric("validation.accuracy", 0.59641)).isEqualTo("59.64 %");
        assertThat(Numbers.metric("test.number-accuracy", 1)).isEqualTo("100.00 %");
        assertThat(Numbers.metric("train.mse", 0.59641)).isEqualTo("0.5964");
    }

    @Test
    void a_column_has_the_decimals_of_its_largest_number() {
        assertThat(Numbers.decimals(List.of(0.0021, 0.25, Double.NaN))).isEqualTo(4);
        assertThat(Numbers.decimals(List.of(10.0, 20.0))).isZero();
        assertThat(Numbers.decimals(List.of(Double.NaN))).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.25 | 0.25 s",
                "3.21 | 3.2 s",
                "59.6 | 1 min 0 s",
                "462 | 7 min 42 s",
                "7300 | 2 h 1 min",
                "NaN | –",
                "-1 | –"
            })
    void durations_have_two_units_at_most(double seconds, String text) {
        assertThat(Numbers.duration(seconds)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0 | 0 B", "999 | 999 B", "9912422 | 9.91 MB", "28881 | 28.9 kB", "123456789012345 | 123 TB"})
    void sizes_have_three_digits(long bytes, String text) {
        assertThat(Numbers.bytes(bytes)).isEqualTo(text);
    }
}
