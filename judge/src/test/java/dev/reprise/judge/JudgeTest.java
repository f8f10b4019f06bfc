package dev.reprise.judge;

import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Trials.m;
import static dev.reprise.judge.Trials.trials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.judge.stats.Binomials;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final JudgingRules QUICK = JudgingRules.quick(5);

    @Test
    void a_threshold_that_five_of_five_seeds_reach_is_reproduced() {
        var outcomes =
                trials().with(Arm.NONE, "acc", .991, .99, .993, .992, .995).outcomes();
        Judgement judgement = Judge.judge(metric("acc").isAtLeast("99%"), outcomes, QUICK);
        assertThat(judgement.verdict()).as(judgement.finding().reason()).isEqualTo(Verdict.REPRODUCED);
    }

    @Test
    void a_reported_value_that_all_of_five_runs_come_close_to_is_reproduced() {
        var outcomes =
                trials().with(Arm.NONE, "acc", .59, .60, .595, .598, .593).outcomes();
        Judgement judgement = Judge.judge(metric("acc").isReportedAs("59.6%").within("3%"), outcomes, QUICK);
        assertThat(judgement.verdict()).as(judgement.finding().reason()).isEqualTo(Verdict.REPRODUCED);
    }

    @Test
    void a_reported_value_survives_one_failed_run_in_nine_even_one_that_ends_in_nan() {
        for (double failed : new double[] {.31, Double.NaN}) {
            var outcomes = trials().with(Arm.NONE, "acc", .59, .60, .595, failed, .593, .591, .6, .602, .598)
                    .outcomes();
            Judgement judgement =
                    Judge.judge(metric("acc").isReportedAs("59.6%").within("3%"), outcomes, JudgingRules.full());
            assertThat(judgement.verdict()).as(judgement.finding().reason()).isEqualTo(Verdict.REPRODUCED);
            assertThat(judgement.finding().reason()).contains("8 of 9 runs of ours come within 3.0 points");
        }
    }

    @Test
    void a_run_exactly_a_margin_away_is_the_same_number_whatever_binary_arithmetic_says() {
        var outcomes =
                trials().with(Arm.NONE, "acc", .626, .566, .626, .566, .626).outcomes();
        Judgement judgement = Judge.judge(metric("acc").isReportedAs("59.6%").within("3%"), outcomes, QUICK);
        assertThat(judgement.verdict()).as(judgement.finding().reason()).isEqualTo(Verdict.REPRODUCED);
    }

    @Test
    void an_order_that_every_seed_shows_is_reproduced() {
        var outcomes = trials().with(m("a"), "acc", .9, .91, .92, .93, .94)
                .with(m("b"), "acc", .8, .81, .82, .83, .84)
                .outcomes();
        Judgement judgement = Judge.judge(metric("acc").ranks(m("a"), m("b")), outcomes, QUICK);
        assertThat(judgement.verdict()).as(judgement.finding().reason()).isEqualTo(Verdict.REPRODUCED);
    }

    @Test
    void a_best_arm_that_loses_to_a_competitor_is_contradicted_once_there_are_seeds_enough() {
        var outcomes = trials().with(m("a"), "acc", .8, .8, .8, .8, .8, .8, .8, .8, .8)
                .with(m("b"), "acc", .9, .9, .9, .9, .9, .9, .9, .9, .9)
                .with(m("c"), "acc", .7, .7, .7, .7, .7, .7, .7, .7, .7)
                .outcomes();
        Judgement judgement = Judge.judge(metric("acc").isBestAt(m("a")), outcomes, JudgingRules.full());
        assertThat(judgement.verdict()).as(judgement.finding().reason()).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void a_metric_that_nobody_recorded_is_a_mistake_that_names_the_nearest() {
        var outcomes = trials().with(Arm.NONE, "validation.accuracy", .9).outcomes();
        assertThatThrownBy(() -> Judge.judge(metric("validation.acuracy").isAtLeast("99%"), outcomes, QUICK))
                .isInstanceOf(UnknownMetricException.class)
                .hasMessageContaining("validation.accuracy");
    }

    @Test
    void a_scaled_run_does_not_judge_a_number_of_the_report() {
        var outcomes = trials().with(Arm.NONE, "acc", .9).outcomes();
        var claim = metric("acc").at(Arm.NONE).isReportedAs("90%").within("3%");
        Finding finding =
                Judge.judge(claim, outcomes, QUICK.on(Protocol.SCALED, true)).finding();
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_RUN);
        assertThat(finding.cause()).contains(NotRunCause.SCALED);
    }

    @Test
    void where_votes_decide_on_equivalence_p_is_theirs() {
        double[] first = new double[30];
        double[] second = new double[30];
        for (int i = 0; i < 30; i++) {
            second[i] = i % 4 != 1 ? .015 : i % 8 == 1 ? .06 : -.06; // eight of thirty differ
        }
        var outcomes =
                trials().with(m("a"), "acc", first).with(m("b"), "acc", second).outcomes();

        Judgement judgement =
                Judge.judge(metric("acc").isEquivalent(m("a"), m("b")).within("0.02"), outcomes, JudgingRules.full());

        assertThat(judgement.verdict()).as(judgement.finding().reason()).isEqualTo(Verdict.SEED_DEPENDENT);
        assertThat(judgement.finding().p()).contains(Binomials.atMost(22, 30, 0.9));
    }

    @Test
    void a_step_that_goes_the_other_way_gives_a_trend_its_p() {
        double[] low = new double[9];
        double[] middle = new double[9];
        double[] high = new double[9];
        java.util.Arrays.fill(low, .5);
        java.util.Arrays.fill(middle, .9);
        java.util.Arrays.fill(high, .8);
        var outcomes = trials().with(m(1), "acc", low)
                .with(m(2), "acc", middle)
                .with(m(3), "acc", high)
                .outcomes();

        Judgement judgement = Judge.judge(metric("acc").increasesAlong("m"), outcomes, JudgingRules.full());

        assertThat(judgement.verdict()).as(judgement.finding().reason()).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(judgement.pAgainst()).contains(2 * Math.pow(0.5, 9));
    }
}
