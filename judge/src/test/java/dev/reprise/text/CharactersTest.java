package dev.reprise.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharactersTest {

    @Test
    void half_a_surrogate_pair_is_written_out() {
        assertThat(Characters.areWellFormed("emoji \uD83D cut")).isFalse();
        assertThat(Characters.escaped("emoji \uD83D cut")).isEqualTo("emoji \\uD83D cut");
        assertThat(Characters.escaped("\uDE00\uD83D")).isEqualTo("\\uDE00\\uD83D");
    }

    @Test
    void a_whole_pair_stays() {
        assertThat(Characters.areWellFormed("smile \uD83D\uDE00 ä")).isTrue();
        assertThat(Characters.escaped("smile \uD83D\uDE00 ä")).isEqualTo("smile \uD83D\uDE00 ä");
    }

    @Test
    void control_characters_are_escaped_in_names_but_not_in_text() {
        assertThat(Characters.escaped("a\nb\u0000")).isEqualTo("a\\u000Ab\\u0000");
        assertThat(Characters.wellFormed("a\nb \uD83D")).isEqualTo("a\nb \\uD83D");
    }
}
