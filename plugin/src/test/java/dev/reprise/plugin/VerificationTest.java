package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.Verdict;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ClaimResult.Outcome;
import dev.reprise.results.Results;
import dev.reprise.results.TrialResult.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTest {

    @Test
    void a_missed_claim_is_told_with_quote_expected_measured_and_seeds() {
        assertThat(problems("missed,stale", Claims.claim(Verdict.CONTRADICTED, Outcome.MISSED)))
                .singleElement()
                .asString()
                .contains(
                        "Missed claim paper/study/best (CONTRADICTED)",
                        "RELU is best.",
                        "expected: best: RELU",
                        "measured: RELU 59.1%, TANH 62.1% over 5 seeds",
                        "RELU does better in 2 of 5 seeds.");
    }

    @ParameterizedTest
    @CsvSource({
        "REPRODUCED, MET, 'missed,stale,inconclusive,not-run', false",
        "NOT_REPRODUCED, DEVIATED_AS_EXPECTED, 'missed,stale,inconclusive,not-run', false",
        "NOT_REPRODUCED, MISSED, 'missed,stale', true",
        "NOT_REPRODUCED, MISSED, nothing, false",
        "REPRODUCED, STALE_DEVIATION, 'missed,stale', true",
        "REPRODUCED, STALE_DEVIATION, missed, false",
        "INCONCLUSIVE, OPEN, 'missed,stale', false",
        "INCONCLUSIVE, OPEN, inconclusive, true",
        "NOT_RUN, OPEN, inconclusive, false",
        "NOT_RUN, OPEN, not-run, true",
        "NOT_RUN, BROKEN, nothing, true"
    })
    void what_fails_the_build_can_be_chosen(Verdict verdict, Outcome outcome, String failOn, boolean fails) {
        assertThat(problems(failOn, Claims.claim(verdict, outcome))).hasSize(fails ? 1 : 0);
    }

    @Test
    void a_broken_trial_fails_whatever_is_chosen_with_the_first_line_of_its_cause() {
        Results results = Claims.results(List.of(Claims.trial(Status.FAILED, "IllegalState: no\n at X")), List.of());

        assertThat(new Verification(results, true, FailOn.parse("nothing")).problems())
                .containsExactly("Broken trial paper/study (activation=RELU, seed 2): IllegalState: no");
    }

    @Test
    void a_trial_without_data_fails_nothing() {
        Results results = Claims.results(List.of(Claims.trial(Status.NOT_RUN, "no data")), List.of());

        assertThat(new Verification(results, true, FailOn.parse("missed")).problems())
                .isEmpty();
    }

    @Test
    void no_experiments_fail_unless_that_is_intended() {
        Results none = Claims.of(List.of());

        assertThat(new Verification(none, true, FailOn.parse("missed")).problems())
                .singleElement()
                .asString()
                .contains("No experiment was found");
        assertThat(new Verification(none, false, FailOn.parse("missed")).problems())
                .isEmpty();
    }

    @Test
    void a_choice_that_does_not_exist_is_refused_with_those_that_do() {
        assertThatThrownBy(() -> FailOn.parse("missed,misst"))
                .hasMessageContaining("'misst'")
                .hasMessageContaining("missed, stale, changed, inconclusive, not-run");
    }

    private static List<String> problems(String failOn, ClaimResult claim) {
        Results results = Claims.results(List.of(Claims.trial(Status.COMPLETED, "")), List.of(claim));
        return new Verification(results, true, FailOn.parse(failOn)).problems();
    }
}
