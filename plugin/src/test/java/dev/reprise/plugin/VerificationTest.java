package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.judge.Finding;
import dev.reprise.judge.NotRunCause;
import dev.reprise.judge.Verdict;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.Outcome;
import dev.reprise.results.Results;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTest {

    private static final URI REPORT = URI.create("file:///report/index.html");

    @Test
    void a_missed_claim_is_told_with_quote_expected_measured_and_seeds() {
        assertThat(missed("missed,stale", Claims.claim(Verdict.CONTRADICTED, Outcome.MISSED)))
                .singleElement()
                .asString()
                .contains(
                        "Missed claim paper/study/best (CONTRADICTED)",
                        "RELU is best.",
                        "expected: best: RELU",
                        "measured: RELU 59.1%, TANH 62.1% over 5 seeds",
                        "RELU does better in 2 of 5 seeds.");
    }

    @Test
    void seeds_are_named_once() {
        Finding finding = new Finding(
                Verdict.NOT_REPRODUCED,
                "It learns.",
                "stays at chance",
                "2 of 5 seeds at chance",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                5,
                List.of(),
                "votes",
                Optional.empty(),
                Optional.empty());

        assertThat(missed("missed", Claims.claim("paper/study/chance", Outcome.MISSED, finding)))
                .singleElement()
                .asString()
                .containsPattern("measured: 2 of 5 seeds at chance\\R");
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
        "NOT_RUN, OPEN, not-run, true"
    })
    void what_fails_the_build_can_be_chosen(Verdict verdict, Outcome outcome, String failOn, boolean fails) {
        assertThat(missed(failOn, Claims.claim(verdict, outcome))).hasSize(fails ? 1 : 0);
    }

    @Test
    void missed_claims_are_a_failure_of_the_build_that_names_them_and_the_report() {
        Results results = results(Claims.claim(Verdict.NOT_REPRODUCED, Outcome.MISSED));

        assertThatThrownBy(() -> verification(results, "missed").check(REPORT))
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("Missed claim paper/study/best")
                .hasMessageEndingWith("Report: " + REPORT);
    }

    @Test
    void a_broken_trial_is_an_error_of_the_build_whatever_is_chosen_with_the_first_line_of_its_cause() {
        Results results = Claims.results(List.of(Claims.trial(Status.FAILED, "IllegalState: no\n at X")), List.of());

        assertThatThrownBy(() -> verification(results, "nothing").check(REPORT))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("Failed trial paper/study (activation=RELU, seed 2): IllegalState: no")
                .hasMessageNotContaining("at X")
                .hasMessageEndingWith("Report: " + REPORT);
    }

    @Test
    void a_message_of_thousands_of_letters_is_cut_and_says_so() {
        TrialResult trial = Claims.trial(Status.FAILED, "IllegalState: " + "m".repeat(16_000));

        assertThatThrownBy(() -> verification(Claims.results(List.of(trial), List.of()), "nothing")
                        .check(REPORT))
                .hasMessageContaining("mmm... (15514 more characters)")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(1_000));
    }

    @Test
    void trials_that_failed_for_one_reason_are_one_entry_with_their_number_and_the_root_cause() {
        TrialResult trial =
                Claims.trial(Status.FAILED, "InInitializer\n at X\nCaused by: A\n at Y\nCaused by: NoBackend");
        Results results = Claims.results(List.of(trial, trial, trial), List.of());

        assertThatThrownBy(() -> verification(results, "nothing").check(REPORT))
                .hasMessageContaining(
                        "Failed trial paper/study (activation=RELU, seed 2) and 2 more: InInitializer; in the first place NoBackend");
    }

    @Test
    void a_stale_deviation_says_what_was_declared_and_what_to_do() {
        Results results = results(Claims.claim(Verdict.REPRODUCED, Outcome.STALE_DEVIATION));

        assertThatThrownBy(() -> verification(results, "stale").check(REPORT))
                .hasMessageContaining("Stale deviation paper/study/best")
                .hasMessageContaining("declared: ")
                .hasMessageContaining("but it is REPRODUCED now; remove its @ExpectedDeviation");
    }

    @Test
    void a_wrongly_stated_claim_is_an_error_of_the_build_that_tells_the_missed_ones_too() {
        Results results = results(
                Claims.claim(Verdict.CONTRADICTED, Outcome.MISSED), Claims.claim(Verdict.NOT_RUN, Outcome.INVALID));

        assertThatThrownBy(() -> verification(results, "missed").check(REPORT))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("Invalid claim")
                .hasMessageContaining("Missed claim");
    }

    @Test
    void of_hundreds_of_missed_claims_twenty_are_told() {
        ClaimResult[] missed = Stream.generate(() -> Claims.claim(Verdict.NOT_REPRODUCED, Outcome.MISSED))
                .limit(300)
                .toArray(ClaimResult[]::new);

        assertThatThrownBy(() -> verification(results(missed), "missed").check(REPORT))
                .hasMessageContaining("... and 280 more in the report")
                .satisfies(failure -> assertThat(failure.getMessage().lines().filter(line -> line.startsWith("Missed")))
                        .hasSize(20));
    }

    @Test
    void a_trial_without_data_fails_nothing() {
        Results results = Claims.results(List.of(Claims.trial(Status.NOT_RUN, "no data")), List.of());

        assertThatCode(() -> verification(results, "missed").check(REPORT)).doesNotThrowAnyException();
    }

    @Test
    void a_build_in_which_missing_data_left_nothing_to_judge_is_not_green() {
        TrialResult without = Claims.trial(Status.NOT_RUN, "no data");
        Results nothing = Claims.results(List.of(without, without), List.of(withoutData()));

        assertThat(verification(nothing, "missed").missed())
                .singleElement()
                .asString()
                .startsWith("No claim was judged and no trial completed, since data are missing")
                .endsWith("-Dreprise.failIfNoExperiments=false if such a build may pass.");
        assertThat(new Verification(nothing, false, Choices.failOn("missed"), new NothingSelected(List.of())).missed())
                .isEmpty();
    }

    @Test
    void missing_data_fail_no_build_that_judges_something_else() {
        ClaimResult judged = Claims.claim(Verdict.REPRODUCED, Outcome.MET);
        TrialResult without = Claims.trial(Status.NOT_RUN, "no data");

        assertThat(verification(Claims.results(List.of(without), List.of(withoutData(), judged)), "missed")
                        .missed())
                .isEmpty();
        assertThat(verification(results(withoutData()), "missed").missed()).isEmpty();
    }

    private static ClaimResult withoutData() {
        return Claims.claim(
                "paper/study/best",
                Outcome.OPEN,
                Finding.notRun(NotRunCause.DATA_MISSING, "There is no such file.", "best: RELU"));
    }

    @Test
    void no_experiments_fail_unless_that_is_intended() {
        Results none = Claims.of(List.of());

        assertThat(new Verification(none, true, Choices.failOn("missed"), new NothingSelected(List.of())).missed())
                .singleElement()
                .asString()
                .contains("No experiment was found");
        assertThat(new Verification(none, false, Choices.failOn("missed"), new NothingSelected(List.of())).missed())
                .isEmpty();
    }

    @Test
    void where_the_selection_leaves_out_all_experiments_they_are_named_and_what_patterns_are() {
        var nothing = new NothingSelected(List.of("it.A", "it.B"));

        assertThat(new Verification(Claims.of(List.of()), true, Choices.failOn("missed"), nothing).missed())
                .singleElement()
                .asString()
                .contains(
                        "2 classes have @Experiment, but the selection leaves them out: it.A, it.B",
                        "names of classes with * for any characters",
                        "no paths");
        assertThat(new NothingSelected(java.util.Collections.nCopies(25, "it.X")).message())
                .contains("25 classes", "and 15 more");
    }

    @Test
    void what_is_kept_from_an_earlier_run_decides_nothing() {
        Results kept = Claims.kept(Claims.results(
                List.of(Claims.trial(Status.FAILED, "no")),
                List.of(
                        Claims.claim(Verdict.CONTRADICTED, Outcome.MISSED),
                        Claims.claim(Verdict.NOT_RUN, Outcome.INVALID))));

        assertThat(verification(kept, "missed").unusable()).isEmpty();
        assertThat(verification(kept, "missed").missed())
                .singleElement()
                .asString()
                .contains("No experiment was found");
    }

    private static List<String> missed(String failOn, ClaimResult claim) {
        return verification(results(claim), failOn).missed();
    }

    private static Verification verification(Results results, String failOn) {
        return new Verification(results, true, Choices.failOn(failOn), new NothingSelected(List.of()));
    }

    private static Results results(ClaimResult... claims) {
        return Claims.results(List.of(Claims.trial(Status.COMPLETED, "")), List.of(claims));
    }
}
