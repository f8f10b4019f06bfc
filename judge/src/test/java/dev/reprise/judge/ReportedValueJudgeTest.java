package dev.reprise.judge;

import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Trials.trials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reprise.judge.stats.Interval;
import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Numbers that votes reject: when our runs leave no room for them, and where one more run is expected. */
class ReportedValueJudgeTest {

    private static final double NAN = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static final ReportedValue HALF =
            metric("error").isReportedAs("0.50").within("0.05");

    @Test
    void five_runs_reject_a_number_that_lies_far_outside_of_where_one_more_is_expected() {
        assertThat(verdict(HALF, 5, .30, .31, .30, .31, .30)).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void five_runs_reject_no_number_within_reach_of_one_more() {
        assertThat(verdict(HALF, 5, .30, .40, .20, .35, .25)).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void four_runs_reject_nothing() {
        assertThat(verdict(HALF, 4, .30, .31, .30, .31)).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void five_runs_one_of_which_gives_the_number_do_not_reject_it() {
        assertThat(verdict(HALF, 5, .50, NAN, .30, .31, .30)).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void few_runs_reject_a_number_only_if_all_that_ended_lie_on_one_side_of_it() {
        assertThat(verdict(HALF, 5, .30, .31, .30, .31, NAN)).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(verdict(HALF, 5, .70, .71, .70, .71, NAN)).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(verdict(HALF, 5, .30, .31, .70, .71, NAN)).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(verdict(HALF, 5, .30, .31, .30, .31, INFINITY)).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(verdict(HALF, 5, .70, .71, .70, .71, INFINITY)).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void nine_runs_reject_a_number_whatever_one_failed_run_does_to_their_spread() {
        double[] runs = {.80, .81, .80, .82, .81, .80, .81, .82, .10};

        assertThat(verdict(HALF, 9, runs)).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void nine_runs_that_scatter_around_a_number_leave_room_for_it() {
        double[] runs = {.20, .30, .40, .60, .70, .80, .25, .75, .35};

        assertThat(verdict(HALF, 9, runs)).isEqualTo(Verdict.SEED_DEPENDENT);
        assertThat(judged(HALF, JudgingRules.full(), runs).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void two_of_nine_runs_that_diverged_do_not_hide_where_the_others_lie() {
        double[] scattered = {.20, .30, .40, .60, .70, .75, .35, NAN, NAN};
        double[] apart = {.80, .81, .80, .82, .81, .80, .81, NAN, NAN};

        assertThat(verdict(HALF, 9, scattered)).isEqualTo(Verdict.SEED_DEPENDENT);
        assertThat(verdict(HALF, 9, apart)).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void where_more_than_a_quarter_of_the_runs_diverged_votes_alone_reject() {
        double[] runs = {.20, .30, .40, .60, .70, .75, NAN, NAN, NAN};

        assertThat(verdict(HALF, 9, runs)).isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void none_of_thirty_runs_rejects_a_number_that_one_more_might_give_and_one_of_thirty_does_not() {
        double[] around = DoubleStream.iterate(.20, x -> x + .02)
                .limit(60)
                .filter(x -> Math.abs(x - .50) > .055)
                .limit(30)
                .toArray();
        assertThat(around).hasSize(30).startsWith(.20);

        assertThat(verdict(HALF, 30, around)).isEqualTo(Verdict.NOT_REPRODUCED);
        around[0] = .50;
        assertThat(verdict(HALF, 30, around)).isEqualTo(Verdict.SEED_DEPENDENT);
    }

    /** Mean and deviation of ln 1, ln 2, ln 4 are ln 2; t at 95 % with two degrees is 4.303; 0.05 are half of a printed step. */
    @Test
    void one_more_loss_is_expected_around_their_mean_on_the_scale_of_logarithms() {
        Interval interval = shown(metric("loss").lowerIsBetter().isReportedAs("1.0"), 1, 2, 4);

        double half = 4.302653 * Math.log(2) * Math.sqrt(4 / 3.0);
        assertThat(interval.low()).isCloseTo(2 * Math.exp(-half) - .05, within(1e-4));
        assertThat(interval.high()).isCloseTo(2 * Math.exp(half) + .05, within(1e-2));
    }

    /** Mean 7/3, deviation 1.5275. */
    @Test
    void one_more_score_is_expected_around_their_mean() {
        Interval interval = shown(metric("score").isReportedAs("1.0"), 1, 2, 4);

        double half = 4.302653 * 1.527525 * Math.sqrt(4 / 3.0);
        assertThat(interval.low()).isCloseTo(7 / 3.0 - half - .05, within(1e-4));
        assertThat(interval.high()).isCloseTo(7 / 3.0 + half + .05, within(1e-4));
    }

    @Test
    void what_may_be_zero_or_less_has_no_logarithms() {
        double half = 4.302653 * 2 * Math.sqrt(4 / 3.0);

        assertThat(shown(metric("loss").lowerIsBetter().isReportedAs("1.0"), 0, 2, 4)
                        .low())
                .isCloseTo(2 - half - .05, within(1e-4));
        assertThat(shown(metric("loss").lowerIsBetter().isReportedAs("-1.0"), 1, 3, 5)
                        .low())
                .isCloseTo(3 - half - .05, within(1e-4));
        assertThat(shown(metric("loss").lowerIsBetter().isReportedAs("0.0"), 1, 3, 5)
                        .low())
                .isCloseTo(3 - half - .05, within(1e-4));
        assertThat(shown(metric("error").lowerIsBetter().in("%").isReportedAs("1%"), .1, .3, .5)
                        .low())
                .isCloseTo(100 * (.3 - half / 10 - .005), within(1e-2));
    }

    /** The variance of a share of 100 answers, 0.82 * 0.18 / 100, comes on top. */
    @Test
    void a_test_set_that_is_not_ours_makes_one_more_run_less_certain() {
        ReportedValue claim = metric("accuracy").in("%").isReportedAs("80%").within("1%");

        Interval interval = judged(claim.onTestSetOf(100), JudgingRules.quick(3), .80, .82, .84)
                .interval()
                .orElseThrow();

        double half = 4.302653 * Math.sqrt(.02 * .02 * 4 / 3 + .82 * .18 / 100);
        assertThat(interval.low()).isCloseTo(100 * (.82 - half - .005), within(1e-2));
    }

    @Test
    void nothing_is_expected_of_one_run_or_where_one_is_not_finite() {
        ReportedValue claim = metric("score").isReportedAs("1.0").within("0.1");

        assertThat(judged(claim, JudgingRules.quick(1), 1).interval()).isEmpty();
        assertThat(judged(claim, JudgingRules.quick(3), 1, NAN, 2).interval()).isEmpty();
        assertThat(judged(claim, JudgingRules.quick(2), 1, 2).interval()).isPresent();
    }

    @Test
    void no_more_of_a_share_is_expected_than_is_possible() {
        ReportedValue claim = metric("accuracy").isReportedAs("90%").within("1%");

        assertThat(judged(claim, .20, .60, .85, .95, .97).reason())
                .contains("one more run is expected within 0% to 100%");
        assertThat(judged(metric("change").unbounded().isReportedAs("90%").within("1%"), .20, .60, .85, .95, .97)
                        .reason())
                .contains("one more run is expected within -")
                .doesNotContain("within -0");
    }

    @Test
    void the_estimate_is_the_median_of_the_runs() {
        assertThat(judged(HALF, JudgingRules.quick(5), .5, .51, .52, .1, .9).estimate())
                .contains(.51);
    }

    private static Interval shown(ReportedValue.Unbounded claim, double... runs) {
        return judged(new ReportedValue(claim.cell(), claim.reported(), BigDecimal.ONE, OptionalInt.empty()), runs)
                .interval()
                .orElseThrow();
    }

    private static Finding judged(ReportedValue claim, double... runs) {
        return judged(claim, JudgingRules.quick(runs.length), runs);
    }

    private static Verdict verdict(ReportedValue claim, int seeds, double... runs) {
        assertThat(runs).hasSize(seeds);
        return judged(claim, JudgingRules.quick(seeds), runs).verdict();
    }

    private static Finding judged(ReportedValue claim, JudgingRules rules, double... runs) {
        Trials trials = trials();
        trials.with(Arm.NONE, claim.cell().metric().name(), runs);
        return Judge.judge(claim, trials.outcomes(), rules).finding();
    }
}
