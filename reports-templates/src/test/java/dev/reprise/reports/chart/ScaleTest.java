package dev.reprise.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @Test
    void ticks_are_round_and_inside() {
        assertThat(Scale.linear(new Range(0.13, 0.87), 0, 100).ticks(5))
                .containsExactly(0.2, 0.4, 0.6000000000000001, 0.8);
        assertThat(Scale.linear(new Range(-7, 103), 0, 100).ticks(5))
                .containsExactly(0.0, 20.0, 40.0, 60.0, 80.0, 100.0);
    }

    @Test
    void labels_have_the_same_decimals() {
        Scale scale = Scale.linear(new Range(0.13, 0.87), 0, 100);
        assertThat(scale.labels(scale.ticks(5))).containsExactly("0.2", "0.4", "0.6", "0.8");
    }

    @Test
    void logarithmic_ticks_are_powers_of_ten() {
        Scale scale = Scale.logarithmic(new Range(0.0015, 90), 0, 100);
        assertThat(scale.ticks(5)).containsExactly(0.01, 0.1, 1.0, 10.0);
        assertThat(scale.shows(0)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "5,5", "-1e308,1e308", "1e-320,2e-320", "1e15,1.0000000000000002e15", "-3,-3"})
    void any_range_gives_finite_coordinates_and_few_ticks(double low, double high) {
        Scale scale = Scale.linear(new Range(low, high).padded(0.05), 10, 90);
        assertThat(scale.at(low)).isBetween(0.0, 100.0);
        assertThat(scale.at(high)).isBetween(0.0, 100.0);
        assertThat(scale.ticks(5)).hasSizeBetween(1, 12).allMatch(Double::isFinite);
        assertThat(scale.labels(scale.ticks(5))).allMatch(label -> label.length() < 40);
    }

    @Test
    void decades_ask_for_a_logarithmic_axis() {
        assertThat(new Range(0.001, 1).spansDecades()).isTrue();
        assertThat(new Range(0, 1).spansDecades()).isFalse();
        assertThat(List.of(new Range(0.5, 1), new Range(-1, 100))).noneMatch(Range::spansDecades);
    }
}
