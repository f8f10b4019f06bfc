package dev.reprise.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "lr, learning rate",
        "weightDecay, weight decay",
        "hidden-layers, hidden layers",
        "batch_size, batch size",
        "batch size, batch size",
        "L2, L2",
        "useMSE, use MSE",
        "neurons, neurons"
    })
    void names_of_fields_are_words(String name, String words) {
        assertThat(Spelling.name(name)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "RELU, ReLU",
        "relu, ReLU",
        "TANH, tanh",
        "SIGMOID, sigmoid",
        "ADAM_COSINE, Adam cosine",
        "SMALLER_RATE, smaller rate",
        "SGD, SGD",
        "USPS, USPS",
        "SGD_0_1, SGD_0_1",
        "mini-batch, mini-batch",
        "0.001, 0.001",
        "10 for longer, 10 for longer",
        "lr, lr",
        "A, A"
    })
    void constants_are_written_as_people_write_them_and_the_rest_stays(String value, String words) {
        assertThat(Spelling.value(value)).isEqualTo(words);
    }

    @Test
    void what_is_no_name_stays() {
        assertThat(Spelling.name("<b>lr</b>")).isEqualTo("<b>lr</b>");
        assertThat(Spelling.value("\"><SCRIPT>")).isEqualTo("\"><SCRIPT>");
    }
}
