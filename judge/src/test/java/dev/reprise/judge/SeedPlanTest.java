package dev.reprise.judge;

import static dev.reprise.judge.Trials.m;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.SeedPlan.OpenClaim;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeedPlanTest {

    private static final Arm CHEAP = m("cheap");
    private static final Arm DEAR = m("dear");
    private static final Map<Arm, Double> SECONDS = Map.of(CHEAP, 1d, DEAR, 100d);
    private static final OpenClaim DEAR_CLAIM = new OpenClaim("a", List.of(DEAR), 1);
    private static final OpenClaim CHEAP_CLAIM = new OpenClaim("b", List.of(CHEAP), 2);

    @Test
    void the_cheapest_claim_comes_first() {
        var plan = SeedPlan.next(List.of(DEAR_CLAIM, CHEAP_CLAIM), SECONDS, Set.of(), Set.of(), 1000);
        assertThat(plan)
                .containsExactly(new PlannedTrial(CHEAP, 1), new PlannedTrial(CHEAP, 2), new PlannedTrial(DEAR, 1));
    }

    @Test
    void a_claim_that_does_not_fit_the_budget_is_left_out_whole() {
        var plan = SeedPlan.next(List.of(DEAR_CLAIM, CHEAP_CLAIM), SECONDS, Set.of(), Set.of(), 50);
        assertThat(plan).containsExactly(new PlannedTrial(CHEAP, 1), new PlannedTrial(CHEAP, 2));
    }

    @Test
    void trials_that_two_claims_share_are_paid_once() {
        var both = new OpenClaim("c", List.of(CHEAP, DEAR), 1);
        var plan = SeedPlan.next(List.of(DEAR_CLAIM, both), SECONDS, Set.of(), Set.of(), 101);
        assertThat(plan).containsExactly(new PlannedTrial(DEAR, 1), new PlannedTrial(CHEAP, 1));
    }

    @Test
    void seeds_that_failed_are_passed_over_and_completed_trials_not_repeated() {
        var plan = SeedPlan.next(
                List.of(CHEAP_CLAIM),
                SECONDS,
                Set.of(new PlannedTrial(CHEAP, 1)),
                Set.of(new PlannedTrial(CHEAP, 2)),
                1000);
        assertThat(plan).containsExactly(new PlannedTrial(CHEAP, 3), new PlannedTrial(CHEAP, 4));
    }
}
