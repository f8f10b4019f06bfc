package dev.reprise.evidence.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.evidence.Evidence;
import dev.reprise.evidence.EvidenceUpdate;
import dev.reprise.evidence.Recorded;
import dev.reprise.evidence.planning.BudgetPlan.Step;
import dev.reprise.evidence.planning.OpenExperiment.State;
import dev.reprise.judge.Protocol;
import dev.reprise.judge.Verdict;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.Results;
import dev.reprise.results.Runs;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetPlanTest {

    /** Of the trials of {@link Recorded}. */
    private static final double SECONDS_PER_TRIAL = 1.235;

    private final Recorded open = Recorded.full().seeds(5).verdict(Verdict.INCONCLUSIVE);

    @Test
    void a_decided_claim_needs_no_time() {
        BudgetPlan plan = BudgetPlan.of(Recorded.full().evidence(), Optional.empty(), 1e6);

        assertThat(plan).isEqualTo(new BudgetPlan(List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void an_inconclusive_claim_costs_the_seeds_up_to_the_next_look() {
        BudgetPlan plan = BudgetPlan.of(open.evidence(), Optional.empty(), 1e6);

        OpenExperiment next = plan.steps().get(0).experiment();
        assertThat(next.trials()).isEqualTo(2 * 4); // arms times seeds 6 to 9
        assertThat(next.coreSeconds()).isEqualTo(8 * SECONDS_PER_TRIAL);
        assertThat(next.note()).isEqualTo("2 arms, seeds 6 to 9");
    }

    @Test
    void the_cheapest_claims_come_first_and_the_budget_ends_where_it_ends() {
        Evidence evidence = both(open.id("paper/dear"), open.id("paper/cheap").seeds(9));

        BudgetPlan plan = BudgetPlan.of(evidence, Optional.empty(), 9);

        assertThat(plan.steps())
                .extracting(Step::experiment)
                .extracting(OpenExperiment::id)
                .containsExactly("paper/cheap");
        assertThat(plan.seconds()).isEqualTo(2 * 3 * SECONDS_PER_TRIAL); // arms times seeds 10 to 12
        assertThat(plan.beyond()).extracting(OpenExperiment::id).containsExactly("paper/dear");
    }

    @Test
    void costs_add_up_along_the_steps() {
        BudgetPlan plan = BudgetPlan.of(both(open.id("paper/a"), open.id("paper/b")), Optional.empty(), 1e6);

        assertThat(plan.steps())
                .extracting(Step::cumulativeSeconds)
                .containsExactly(8 * SECONDS_PER_TRIAL, 16 * SECONDS_PER_TRIAL);
    }

    @Test
    void what_is_inconclusive_with_all_seeds_stays_so() {
        BudgetPlan plan = BudgetPlan.of(open.seeds(30).evidence(), Optional.empty(), 1e6);

        assertThat(plan.stuck()).extracting(OpenExperiment::note).containsExactly("inconclusive with all 30 seeds");
    }

    @Test
    void an_experiment_that_was_left_out_and_never_recorded_is_of_unknown_cost() {
        Results leftOut = without(Recorded.full().verdict(Verdict.NOT_RUN).experiment(), List.of());

        BudgetPlan plan = BudgetPlan.of(Evidence.EMPTY, Optional.of(leftOut), 1e6);

        assertThat(plan.unknown()).singleElement().satisfies(experiment -> {
            assertThat(experiment.state()).isEqualTo(State.UNKNOWN_COST);
            assertThat(experiment.trials()).isEqualTo(2 * 9); // the sweep's values times the first look
        });
    }

    @Test
    void a_scaled_quick_run_decides_and_measures_nothing() {
        Recorded quick = Recorded.full().profile("quick").protocol(Protocol.SCALED);

        BudgetPlan plan = BudgetPlan.of(Evidence.EMPTY, Optional.of(quick.results()), 1e6);

        assertThat(plan.unknown()).hasSize(1);
    }

    @Test
    void a_record_of_an_earlier_version_decides_nothing_but_tells_the_cost() {
        Results now = without(
                Recorded.full().verdict(Verdict.NOT_RUN).code("bb".repeat(32)).experiment(), List.of());

        BudgetPlan plan = BudgetPlan.of(Recorded.full().evidence(), Optional.of(now), 1e6);

        assertThat(plan.seconds()).isEqualTo(2 * 9 * SECONDS_PER_TRIAL);
    }

    @Test
    void without_its_data_an_experiment_cannot_be_decided_here() {
        var missing = Runs.trial(1, Status.NOT_RUN, Map.of(), "none");
        Results now = without(Recorded.full().verdict(Verdict.NOT_RUN).experiment(), List.of(missing));

        BudgetPlan plan = BudgetPlan.of(Evidence.EMPTY, Optional.of(now), 1e6);

        assertThat(plan.stuck()).extracting(OpenExperiment::note).containsExactly("cannot run here: no reason given");
    }

    private static Results without(ExperimentResult experiment, List<TrialResult> trials) {
        return Recorded.full().resultsOf(List.of(Runs.of(experiment, trials)));
    }

    private static Evidence both(Recorded... runs) {
        Evidence evidence = Evidence.EMPTY;
        for (Recorded run : Arrays.asList(runs)) {
            evidence = EvidenceUpdate.of(evidence, run.results()).updated();
        }
        return evidence;
    }
}
