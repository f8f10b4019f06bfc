package dev.reprise.judge;

import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Trials.trials;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.stats.Binomials;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportReviewTest {

    private static Judgement with(int passing) {
        double[] values = {.8, .8, .8, .8, .8};
        java.util.Arrays.fill(values, 0, passing, .99);
        var outcomes = trials().with(Arm.NONE, "acc", values).outcomes();
        return Judge.judge(metric("acc").isAtLeast("95%"), outcomes, JudgingRules.quick(5));
    }

    @Test
    void one_weak_rejection_among_fifty_true_claims_is_withdrawn_with_its_p() {
        List<Judgement> judgements = new ArrayList<>(Collections.nCopies(50, with(5)));
        judgements.add(with(2));
        Judgement reviewed = ReportReview.controlFalseDiscoveries(judgements).get(50);
        assertThat(reviewed.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(reviewed.finding().p().orElseThrow())
                .isEqualTo(with(2).pAgainst().orElseThrow());
        assertThat(reviewed.finding().reason()).contains("51 claims");
    }

    @Test
    void a_strong_rejection_stands() {
        List<Judgement> judgements = new ArrayList<>(Collections.nCopies(50, with(5)));
        judgements.add(with(0));
        assertThat(ReportReview.controlFalseDiscoveries(judgements).get(50).verdict())
                .isEqualTo(Verdict.NOT_REPRODUCED);
    }

    @Test
    void claims_that_came_out_are_left_alone() {
        List<Judgement> judgements = List.of(with(5), with(0));
        assertThat(ReportReview.controlFalseDiscoveries(judgements).get(0)).isEqualTo(judgements.get(0));
    }

    @Test
    void a_negative_verdict_tells_its_adjusted_p_whether_it_stands_or_not() {
        double p = with(0).pAgainst().orElseThrow();
        Judgement standing =
                ReportReview.controlFalseDiscoveries(List.of(with(5), with(0))).get(1);

        assertThat(standing.verdict()).isEqualTo(Verdict.NOT_REPRODUCED);
        assertThat(standing.finding().p()).contains(p);
        assertThat(standing.finding().q()).contains(2 * p);
    }

    private static Judgement atLastLook(int passing) {
        double[] values = new double[30];
        for (int i = 0; i < 30; i++) {
            values[i] = i % 2 == 0 ? .8 : .99;
        }
        int passes = 15;
        for (int i = 0; passes < passing; i += 2) {
            values[i] = .99;
            passes++;
        }
        var outcomes = trials().with(Arm.NONE, "acc", values).outcomes();
        return Judge.judge(metric("acc").isAtLeast("95%"), outcomes, JudgingRules.quick(30));
    }

    @Test
    void a_claim_of_many_that_holds_with_most_seeds_reproduces_where_its_rejection_is_withdrawn() {
        Judgement alone = atLastLook(23);
        List<Judgement> judgements = new ArrayList<>(Collections.nCopies(50, with(5)));
        judgements.add(alone);

        Judgement reviewed = ReportReview.controlFalseDiscoveries(judgements).get(50);

        assertThat(alone.verdict()).isEqualTo(Verdict.SEED_DEPENDENT);
        assertThat(reviewed.verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(reviewed.finding().p().orElseThrow()).isEqualTo(Binomials.atLeast(23, 30, 0.5));
        assertThat(reviewed.finding().reason())
                .contains(
                        "Taken alone this would be SEED_DEPENDENT",
                        "51 claims",
                        "more than half of the seeds",
                        "p = 0.0026");
    }

    @Test
    void thirty_seeds_leave_nothing_undecided_among_five_hundred_claims() {
        for (int passing = 15; passing <= 30; passing++) {
            List<Judgement> judgements = new ArrayList<>(Collections.nCopies(500, with(5)));
            judgements.add(atLastLook(passing));

            assertThat(ReportReview.controlFalseDiscoveries(judgements).get(500).verdict())
                    .as(passing + " of 30")
                    .isNotEqualTo(Verdict.INCONCLUSIVE);
        }
    }
}
