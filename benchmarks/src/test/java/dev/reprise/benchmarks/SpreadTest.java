package dev.reprise.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void the_median_stands_before_the_range() {
        assertThat(Spread.of(3, 1, 2).with(1)).isEqualTo("2.0 (1.0 to 3.0)");
        assertThat(Spread.of(4, 1, 2, 3).median()).isEqualTo(2.5);
    }

    @Test
    void a_ratio_is_taken_within_each_repetition() {
        Spread ratio = Spread.ratio(List.of(10.0, 40.0, 20.0), List.of(5.0, 10.0, 10.0));

        assertThat(ratio).isEqualTo(new Spread(2, 2, 4));
    }

    @Test
    void nothing_has_no_median() {
        assertThatThrownBy(Spread::of).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_bar_is_met_at_the_bar() {
        assertThat(Bar.atLeast("", 2, Spread.of(2)).met()).isTrue();
        assertThat(Bar.atLeast("", 2, Spread.of(1.99)).met()).isFalse();
        assertThat(Bar.atMost("", 1.02, Spread.of(1.03)).met()).isFalse();
    }
}
