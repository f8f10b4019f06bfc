package dev.reprise.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    @ParameterizedTest
    @CsvSource({
        "REPRODUCED, , MET",
        "NOT_REPRODUCED, , MISSED",
        "CONTRADICTED, , MISSED",
        "INCONCLUSIVE, , OPEN",
        "NOT_RUN, , OPEN",
        "NOT_REPRODUCED, NOT_REPRODUCED, DEVIATED_AS_EXPECTED",
        "REPRODUCED, NOT_REPRODUCED, STALE_DEVIATION",
        "CONTRADICTED, NOT_REPRODUCED, DEVIATED_AS_EXPECTED",
        "NOT_REPRODUCED, CONTRADICTED, STALE_DEVIATION",
        "REPRODUCED, CONTRADICTED, STALE_DEVIATION",
        "INCONCLUSIVE, NOT_REPRODUCED, OPEN",
        "NOT_RUN, NOT_REPRODUCED, OPEN",
        "INCONCLUSIVE, INCONCLUSIVE, DEVIATED_AS_EXPECTED",
        "NOT_RUN, INCONCLUSIVE, OPEN"
    })
    void a_verdict_stands_against_what_was_declared(Verdict verdict, Verdict declared, Standing standing) {
        assertThat(Standing.of(verdict, Optional.ofNullable(declared))).isEqualTo(standing);
    }

    @Test
    void reproducing_is_no_deviation() {
        assertThatThrownBy(() -> Standing.of(Verdict.NOT_RUN, Optional.of(Verdict.REPRODUCED)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
