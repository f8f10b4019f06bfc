package dev.reprise.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.judge.Finding;
import dev.reprise.judge.Verdict;
import dev.reprise.judge.Votes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "REPRODUCED, , MET",
        "NOT_REPRODUCED, , MISSED",
        "CONTRADICTED, , MISSED",
        "RECREATED, , MET",
        "SEED_DEPENDENT, , MISSED",
        "SEED_DEPENDENT, NOT_REPRODUCED, DEVIATED_AS_EXPECTED",
        "SEED_DEPENDENT, SEED_DEPENDENT, DEVIATED_AS_EXPECTED",
        "NOT_REPRODUCED, SEED_DEPENDENT, DEVIATED_AS_EXPECTED",
        "CONTRADICTED, SEED_DEPENDENT, STALE_DEVIATION",
        "SEED_DEPENDENT, CONTRADICTED, STALE_DEVIATION",
        "RECREATED, NOT_REPRODUCED, STALE_DEVIATION",
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
    void a_verdict_stands_against_what_was_declared(Verdict verdict, Verdict declared, Outcome outcome) {
        assertThat(Outcome.of(finding(verdict), Optional.ofNullable(declared))).isEqualTo(outcome);
    }

    @Test
    void what_reproduces_may_still_depend_on_the_seed_unless_all_seeds_agree() {
        Finding most = finding(Verdict.REPRODUCED, 1, 1, 1, -1, 1, 1, 1, 1, 1);
        Finding all = finding(Verdict.REPRODUCED, 1, 1, 1, 1, 1, 1, 1, 1, 1);

        assertThat(Outcome.of(most, Optional.of(Verdict.SEED_DEPENDENT))).isEqualTo(Outcome.DEVIATED_AS_EXPECTED);
        assertThat(Outcome.of(all, Optional.of(Verdict.SEED_DEPENDENT))).isEqualTo(Outcome.STALE_DEVIATION);
        assertThat(Outcome.of(most, Optional.of(Verdict.NOT_REPRODUCED))).isEqualTo(Outcome.STALE_DEVIATION);
        assertThat(Outcome.of(most, Optional.empty())).isEqualTo(Outcome.MET);
    }

    @Test
    void reproducing_is_no_deviation() {
        assertThatThrownBy(() -> Outcome.of(finding(Verdict.NOT_RUN), Optional.of(Verdict.REPRODUCED)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Finding finding(Verdict verdict, Integer... cast) {
        List<Votes> votes = cast.length == 0 ? List.of() : List.of(Votes.of("it holds", List.of(cast)));
        return new Finding(
                verdict,
                "",
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                cast.length,
                votes,
                "",
                Optional.empty(),
                Optional.empty());
    }
}
