package dev.reprise.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.Verdict;
import dev.reprise.results.TrialResult.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LockComparisonTest {

    private static final double TOLERANCE = 0.01;

    private final Runs accepted = Runs.usual();

    @Test
    void the_same_run_has_no_differences() {
        assertThat(lines(accepted)).isEmpty();
    }

    @Test
    void with_the_same_fingerprint_the_last_bit_of_a_metric_counts() {
        assertThat(lines(accepted.accuracy(Math.nextUp(0.5))))
                .contains("r/e lr=0.1 seed 1: test.accuracy was 0.5, is 0.5000000000000001");
    }

    @Test
    void with_the_same_fingerprint_the_parameters_count_although_metrics_agree() {
        Runs other = accepted.trials(
                accepted.experiments().get(0).trials().get(0),
                Runs.trial(2, Status.COMPLETED, Map.of("test.accuracy", 0.25), "ee".repeat(32)));

        assertThat(lines(other))
                .containsExactly(
                        "r/e lr=0.1 seed 2: the trained parameters have hash eeeeeeeeeeee instead of ffffffffffff,"
                                + " although all metrics are equal");
    }

    @Test
    void another_machine_of_the_same_kind_may_differ_within_the_tolerance() {
        assertThat(lines(accepted.accuracy(0.504).on("java", "21"))).isEmpty();
    }

    @Test
    void another_machine_of_the_same_kind_may_not_differ_more() {
        assertThat(lines(accepted.accuracy(0.51).on("java", "21")))
                .containsExactly(
                        "r/e lr=0.1 seed 1: test.accuracy was 0.5, is 0.51, more than the relative tolerance 0.01");
    }

    @Test
    void nan_agrees_with_nan_and_with_nothing_else() {
        Runs nan = accepted.accuracy(Double.NaN).on("java", "21");

        assertThat(LockComparison.of(accepted.accuracy(Double.NaN).locked(), nan.results(), TOLERANCE)
                        .differences())
                .isEmpty();
        assertThat(lines(nan)).singleElement().asString().contains("was 0.5, is NaN");
    }

    @Test
    void on_any_other_machine_metrics_do_not_count() {
        assertThat(lines(accepted.accuracy(0.9).on("native", "macosx-arm64"))).isEmpty();
    }

    @Test
    void on_any_other_machine_verdicts_do() {
        assertThat(lines(accepted.verdict(Verdict.CONTRADICTED).on("native", "macosx-arm64")))
                .containsExactly("r/e/claim was REPRODUCED, is CONTRADICTED");
    }

    @Test
    void a_claim_that_was_not_judged_is_missing_rather_than_changed() {
        var comparison = compare(accepted.verdict(Verdict.NOT_RUN));

        assertThat(comparison.changed()).isFalse();
        assertThat(lines(accepted.verdict(Verdict.NOT_RUN)))
                .containsExactly("r/e/claim was REPRODUCED and was not judged");
    }

    @Test
    void an_experiment_that_was_not_run_is_missing() {
        Runs nothing = new Runs("quick", Runs.HERE, List.of());

        assertThat(lines(nothing)).containsExactly("r/e was accepted and is not in this run");
    }

    @Test
    void what_was_never_accepted_is_new() {
        assertThat(compare(accepted.experiment("r/f", 0.5, Verdict.REPRODUCED)).differences())
                .extracting(LockDifference::kind)
                .containsOnly(LockDifference.Kind.NEW);
    }

    @Test
    void another_profile_is_not_held_against_the_lock() {
        assertThat(compare(accepted.accuracy(0.9).profile("full")).against()).isEmpty();
    }

    @Test
    void of_several_accepted_runs_the_closest_is_taken() {
        Runs farther = accepted.accuracy(0.1).on("native", "macosx-arm64");
        LockFile lock = LockUpdate.of(farther.locked(), accepted.results()).updated();

        assertThat(LockComparison.of(lock, accepted.results(), TOLERANCE).match())
                .isEqualTo(FingerprintMatch.SAME_BITS);
    }

    private LockComparison compare(Runs run) {
        return LockComparison.of(accepted.locked(), run.results(), TOLERANCE);
    }

    private List<String> lines(Runs run) {
        return compare(run).differences().stream().map(LockDifference::message).toList();
    }
}
