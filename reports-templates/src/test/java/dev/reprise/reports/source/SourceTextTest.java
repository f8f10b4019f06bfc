package dev.reprise.reports.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Quotes are found as people quote. */
class SourceTextTest {

    private static final String TEXT = """
            ## Results

            With the **ReLU** activation the accuracy is *98.06 %*, with `tanh` it’s
            97.1\\_0. As expected, the more neurons in layers, the better the

            | Neurons | 5 | 10 |
            |---------|---|----|
            | Accuracy | 90 % | 91 % |

            accuracy is, the slower the training is.
            """;

    private final SourceText source = SourceText.of(TEXT);

    private List<String> found(String quote) {
        return source.find(quote).stream()
                .map(passage -> TEXT.substring(passage.from(), passage.to()))
                .toList();
    }

    @Test
    void emphasis_line_breaks_and_kinds_of_quotation_marks_make_no_difference() {
        assertThat(found("the accuracy is 98.06 %, with tanh it's 97.1_0"))
                .containsExactly("the accuracy is *98.06 %*, with `tanh` it’s\n97.1\\_0");
    }

    @Test
    void a_row_of_a_table_is_found() {
        assertThat(found("| Accuracy | 90 % | 91 % |")).containsExactly("| Accuracy | 90 % | 91 % |");
    }

    @Test
    void a_sentence_that_a_table_interrupts_is_found_in_two_parts() {
        assertThat(found("the more neurons in layers, the better the accuracy is, the slower the training is."))
                .containsExactly(
                        "the more neurons in layers, the better the", "accuracy is, the slower the training is.");
    }

    @Test
    void what_a_quote_leaves_out_is_left_out() {
        assertThat(found("With the ReLU activation […] it's 97.1_0"))
                .containsExactly("With the **ReLU** activation", "it’s\n97.1\\_0");
    }

    @Test
    void another_number_is_another_quote_and_the_nearest_passage_is_named() {
        assertThat(found("With the ReLU activation the accuracy is 98.6 %")).isEmpty();
        assertThat(source.nearest("With the ReLU activation the accuracy is 98.6 %"))
                .isEqualTo("With the **ReLU** activation the accuracy is *98.06 %*,");
    }

    @Test
    void what_is_like_nothing_has_no_nearest_passage() {
        assertThat(source.nearest("Something else altogether, of which nobody wrote"))
                .isEmpty();
        assertThat(source.find("")).isEmpty();
        assertThat(SourceText.of("").find("x")).isEmpty();
    }
}
