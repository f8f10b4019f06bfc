package dev.reprise.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappingTest {

    @Test
    void a_text_breaks_at_spaces() {
        assertThat(Wrapping.lines("the accuracy  is 59.6 %", 12, 9)).containsExactly("the accuracy", "is 59.6 %");
    }

    @Test
    void a_word_that_fits_no_line_breaks_inside() {
        assertThat(Wrapping.lines("a " + "x".repeat(25), 10, 9))
                .containsExactly("a", "x".repeat(10), "x".repeat(10), "x".repeat(5));
    }

    @Test
    void what_does_not_fit_ends_in_an_ellipsis() {
        assertThat(Wrapping.lines("one two three four", 5, 2)).containsExactly("one", "two …");
    }

    @Test
    void an_ideograph_takes_the_room_of_two_letters() {
        assertThat(Wrapping.lines("精度精度精度", 4, 9)).containsExactly("精度", "精度", "精度");
    }

    @Test
    void no_text_is_an_empty_line() {
        assertThat(Wrapping.lines("", 10, 3)).containsExactly("");
    }
}
