package dev.reprise.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImplementationsTest {

    @ParameterizedTest(name = "{1} steps in {0} ms: {2}")
    @CsvSource({
        "200, 10, false", // a training that may be over at once
        "301, 10, true",
        "301, 10000, false", // 30 microseconds a step
        "2900, 100000, false",
        "3001, 100000, true",
        "20000, 1000000, true"
    })
    void vector_code_is_compiled_once_training_takes_long_enough_to_gain_by_it(
            long milliseconds, long steps, boolean expected) {
        assertThat(Implementations.isWorthIt(milliseconds * 1_000_000, steps)).isEqualTo(expected);
    }
}
