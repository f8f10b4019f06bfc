package dev.reprise.judge;

import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Trials.trials;
import static org.assertj.core.api.Assertions.assertThat;

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
}
