package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class QuotedArgumentsTest {

    @Test
    void quotes_keep_white_space_and_go() {
        assertThat(QuotedArguments.split(
                        "reprise.jvmArguments",
                        "\"-javaagent:/my project/jacoco.jar=destfile=/my project/jacoco.exec\" -Da='b c'\t-Xss4m "))
                .containsExactly(
                        "-javaagent:/my project/jacoco.jar=destfile=/my project/jacoco.exec", "-Da=b c", "-Xss4m");
    }

    @Test
    void backslashes_are_parts_of_paths_and_empty_quotes_are_an_argument() {
        assertThat(QuotedArguments.split("p", "-Dhome=C:\\Users\\me ''")).containsExactly("-Dhome=C:\\Users\\me", "");
        assertThat(QuotedArguments.split("p", null)).isEmpty();
        assertThat(QuotedArguments.split("p", " \n ")).isEmpty();
    }

    @Test
    void a_quote_that_is_not_closed_is_refused_with_the_parameter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuotedArguments.split("reprise.jvmArguments", "-Da=\"b c"))
                .withMessageContaining("reprise.jvmArguments")
                .withMessageContaining("not closed");
    }
}
