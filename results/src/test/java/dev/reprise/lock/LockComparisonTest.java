package dev.reprise.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.reprise.judge.Verdict;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.FingerprintMatch;
import dev.reprise.results.LockResult;
import dev.reprise.results.LockResult.Difference;
import dev.reprise.results.Runs;
import dev.reprise.results.TrialResult;
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
    void a_claim_that_was_not_run_is_no_difference() {
        assertThat(lines(accepted.verdict(Verdict.NOT_RUN))).isEmpty();
    }

    @Test
    void an_experiment_that_was_left_out_is_no_difference() {
        assertThat(lines(new Runs("quick", Runs.HERE, List.of()))).isEmpty();
    }

    @Test
    void a_run_of_fewer_seeds_is_compared_in_those_alone() {
        TrialResult first = accepted.experiments().get(0).trials().get(0);

        LockResult fewer = compare(accepted.trials(first));

        assertThat(fewer.trials()).isEqualTo(1);
        assertThat(fewer.notAccepted()).isZero();
        assertThat(fewer.differences()).isEmpty();
    }

    @Test
    void a_verdict_on_fewer_seeds_is_not_held_against_one_on_more() {
        Runs fewer = accepted.verdict(Verdict.INCONCLUSIVE);
        ExperimentResult experiment = fewer.experiments().get(0);
        Runs cut = new Runs(
                "quick",
                Runs.HERE,
                List.of(Runs.of(experiment, experiment.trials().subList(0, 1))));

        assertThat(compare(fewer).differences()).hasSize(1);
        assertThat(compare(cut).differences()).isEmpty();
    }

    @Test
    void a_metric_that_is_no_longer_recorded_is_a_difference() {
        TrialResult second = accepted.experiments().get(0).trials().get(1);
        Runs without = accepted.trials(
                Runs.trial(1, Status.COMPLETED, Map.of(), "%064x".formatted(Double.hashCode(0.5))), second);

        assertThat(lines(without)).containsExactly("r/e lr=0.1 seed 1: test.accuracy was 0.5 and was not recorded");
    }

    @Test
    void what_was_never_accepted_is_counted_and_no_difference() {
        LockResult more = compare(accepted.experiment("r/f", 0.5, Verdict.REPRODUCED));

        assertThat(more.differences()).isEmpty();
        assertThat(more.notAccepted()).isEqualTo(3);
    }

    @Test
    void another_profile_is_not_compared_with_the_lock() {
        assertThat(compare(accepted.accuracy(0.9).profile("full")).match()).isEmpty();
    }

    @Test
    void a_difference_says_where_what_and_both_values() {
        assertThat(compare(accepted.accuracy(0.75)).differences())
                .extracting(
                        Difference::experiment,
                        Difference::trial,
                        Difference::subject,
                        Difference::accepted,
                        Difference::now)
                .contains(tuple("r/e", "lr=0.1 seed 1", "test.accuracy", "0.5", "0.75"));
    }

    @Test
    void of_several_accepted_runs_the_closest_is_taken() {
        Runs farther = accepted.accuracy(0.1).on("native", "macosx-arm64");
        LockFile lock = LockUpdate.of(farther.locked(), accepted.results()).updated();

        assertThat(LockComparison.of(lock, accepted.results(), TOLERANCE).match())
                .contains(FingerprintMatch.SAME_BITS);
    }

    private LockResult compare(Runs run) {
        return LockComparison.of(accepted.locked(), run.results(), TOLERANCE);
    }

    private List<String> lines(Runs run) {
        return compare(run).differences().stream().map(Difference::message).toList();
    }
}
