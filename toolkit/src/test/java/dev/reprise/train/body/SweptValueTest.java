package dev.reprise.train.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SweptValueTest {

    private record Depth(int layers, boolean longer) {

        static Depth of(String text) {
            return new Depth(Integer.parseInt(text.split(" ")[0]), text.endsWith(" for longer"));
        }
    }

    private record Shapeless(int n) {}

    @Test
    void a_type_with_a_method_of_is_made_by_it() {
        assertThat(SweptValue.supports(Depth.class)).isTrue();
        assertThat(SweptValue.parse(Depth.class, "10 for longer")).isEqualTo(new Depth(10, true));
    }

    @Test
    void what_it_refuses_is_refused_with_its_reason() {
        assertThatThrownBy(() -> SweptValue.parse(Depth.class, "deep"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Depth.of")
                .hasMessageContaining("deep");
    }

    @Test
    void other_types_are_not_swept() {
        assertThat(SweptValue.supports(Shapeless.class)).isFalse();
        assertThat(SweptValue.supports(Integer.class)).isFalse();
    }

    @Test
    void numbers_booleans_and_texts_are_parsed() {
        assertThat(SweptValue.parse(double.class, "1e-4")).isEqualTo(1e-4);
        assertThat(SweptValue.parse(boolean.class, "true")).isEqualTo(true);
        assertThat(SweptValue.parse(String.class, "a b")).isEqualTo("a b");
    }
}
