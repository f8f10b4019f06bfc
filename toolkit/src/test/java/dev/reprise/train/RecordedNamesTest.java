package dev.reprise.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.reprise.results.Figure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that no results file can hold are refused where they are given. */
class RecordedNamesTest {

    private final Recording recording = new Recording();

    @Test
    void half_an_emoji_in_a_metrics_name_is_refused_and_written_out() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recording.metric("emoji \uD83D cut", 1))
                .withMessageContaining("emoji \\uD83D cut")
                .withMessageContaining("offsetByCodePoints");
    }

    @Test
    void the_same_holds_for_series_and_for_all_text_of_figures() {
        assertThatIllegalArgumentException().isThrownBy(() -> recording.append("\uDE00", 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recording.figure(figure("plot", "\uD83D")))
                .withMessageContaining("plot");
        assertThatIllegalArgumentException().isThrownBy(() -> recording.figure(figure("\uD83D", "title")));
    }

    @Test
    void a_name_as_long_as_a_text_is_refused_with_its_beginning_only() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recording.metric("m".repeat(20_000_000), 1))
                .withMessageContaining("20000000 characters")
                .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(300));
    }

    @Test
    void whole_emoji_and_any_script_may_be_used() {
        assertThatNoException().isThrownBy(() -> recording.metric("точность \uD83D\uDE00", 1));
    }

    private static Figure figure(String name, String title) {
        return new Figure(
                name, title, Figure.Kind.LINES, "x", "y", List.of(Figure.Layer.points("", List.of(1.0), List.of(1.0))));
    }
}
