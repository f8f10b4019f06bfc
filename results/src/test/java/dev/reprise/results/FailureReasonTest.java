package dev.reprise.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.text.Characters;
import org.junit.jupiter.api.Test;

class FailureReasonTest {

    @Test
    void what_happened_and_what_in_the_first_place_are_one_line() {
        assertThat(TrialResult.reason("A: no\n\tat x.Y.z(Y.java:1)\nCaused by: B: why\n\t... 1 more"))
                .isEqualTo("A: no; in the first place B: why");
    }

    @Test
    void each_of_the_two_is_cut_with_the_number_of_letters_that_are_left_out() {
        String reason = TrialResult.reason("a".repeat(600) + "\nCaused by: " + "b".repeat(501));

        assertThat(reason)
                .isEqualTo("a".repeat(500) + "... (100 more characters); in the first place " + "b".repeat(500)
                        + "... (1 more characters)");
    }

    @Test
    void a_cut_within_an_emoji_leaves_text_that_a_file_can_hold() {
        String reason = TrialResult.reason("a".repeat(499) + "\uD83D\uDE00 was recorded");

        assertThat(Characters.areWellFormed(reason)).isTrue();
        assertThat(reason).contains("more characters");
    }

    @Test
    void no_text_at_all_is_said_to_be_none() {
        assertThat(TrialResult.reason("")).isEqualTo("no cause recorded");
    }
}
