package dev.reprise.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LastOutputTest {

    @Test
    void the_last_line_that_is_not_blank_stands_on_the_first_line_of_the_message() {
        assertThat(described("loading", "out of memory", "", "  ").lines())
                .containsExactly(
                        "It last printed: out of memory", "The end of its log:", "loading", "out of memory", "", "  ");
    }

    @Test
    void what_printed_only_blank_lines_printed_nothing() {
        assertThat(described()).isEqualTo("It printed nothing.");
        assertThat(described(" ", "")).isEqualTo("It printed nothing.");
    }

    @Test
    void a_line_without_end_is_shortened() {
        String endless = "x".repeat(1_000);

        assertThat(LastOutput.shortened(endless)).isEqualTo("x".repeat(300) + "...");
        assertThat(described(endless).lines().findFirst()).contains("It last printed: " + "x".repeat(300) + "...");
        assertThat(LastOutput.shortened("x".repeat(300))).hasSize(300);
    }

    private static String described(String... lines) {
        return LastOutput.described(List.of(lines), "its log", "It printed nothing.");
    }
}
