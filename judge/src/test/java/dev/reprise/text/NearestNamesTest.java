package dev.reprise.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNamesTest {

    private static final List<String> KNOWN = List.of("validation.accuracy", "test.accuracy", "train.loss");

    @Test
    void the_name_that_was_meant_comes_first() {
        assertThat(NearestNames.of("test.acuracy", KNOWN, 2))
                .startsWith("test.accuracy")
                .hasSize(2);
        assertThat(NearestNames.of("train.los", KNOWN, 1)).containsExactly("train.loss");
    }

    @Test
    void equally_near_names_come_in_the_order_of_the_alphabet() {
        assertThat(NearestNames.of("x", List.of("c", "b", "a"), 3)).containsExactly("a", "b", "c");
    }

    @Test
    void no_names_have_no_nearest() {
        assertThat(NearestNames.of("x", List.of(), 3)).isEmpty();
    }
}
