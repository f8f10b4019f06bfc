package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.Verdict;
import dev.reprise.results.ClaimResult.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleSummaryTest {

    @Test
    void it_lists_each_claim_with_reported_and_measured_and_ends_with_the_counts() {
        var results = Claims.results(List.of(), List.of(Claims.claim(Verdict.NOT_REPRODUCED, Outcome.MISSED)));

        assertThat(new ConsoleSummary(results).lines())
                .containsExactly(
                        "",
                        "A study (paper/study, 0 trials, SCALED)",
                        "  ! NOT_REPRODUCED best                         reported best: RELU, measured RELU 59.1%, TANH 62.1%",
                        "",
                        "0 REPRODUCED, 1 NOT_REPRODUCED, 0 CONTRADICTED, 0 INCONCLUSIVE, 0 NOT_RUN");
    }
}
