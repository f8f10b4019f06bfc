package dev.reprise.evidence.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.reprise.evidence.Evidence;
import dev.reprise.evidence.EvidenceUpdate;
import dev.reprise.evidence.Recorded;
import dev.reprise.evidence.planning.BudgetPlan.Step;
import dev.reprise.evidence.planning.OpenExperiment.State;
import dev.reprise.judge.Finding;
import dev.reprise.judge.NotRunCause;
import dev.reprise.judge.Protocol;
import dev.reprise.judge.Verdict;
import dev.reprise.results.ClaimResult;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.QuestionResult;
import dev.reprise.results.ReadingResult;
import dev.reprise.results.Results;
import dev.reprise.results.Runs;
import dev.reprise.results.ScaledNumber;
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

        assertThat(plan.stuck())
                .extracting(OpenExperiment::note)
                .containsExactly(
                        "inconclusive with all 30 seeds that the full profile trains; -Dreprise.seeds trains more");
    }

    @Test
    void an_expensive_experiment_is_planned_with_the_seeds_of_its_one_look() {
        Results untrained =
                looking(5, Runs.of(Recorded.full().verdict(Verdict.NOT_RUN).experiment(), List.of()));
        Results undecided = looking(5, open.experiment());

        assertThat(BudgetPlan.of(Evidence.EMPTY, Optional.of(untrained), 1e6).unknown())
                .extracting(OpenExperiment::trials)
                .containsExactly(2 * 5);
        assertThat(BudgetPlan.of(Evidence.EMPTY, Optional.of(undecided), 1e6).stuck())
                .extracting(OpenExperiment::note)
                .containsExactly(
                        "inconclusive with all 5 seeds that the full profile trains; -Dreprise.seeds trains more");
    }

    @Test
    void what_was_trained_elsewhere_is_not_trained_here() {
        ExperimentResult imported = Runs.imported(open.experiment(), "runs.csv");

        BudgetPlan plan = BudgetPlan.of(Evidence.EMPTY, Optional.of(open.resultsOf(List.of(imported))), 1e6);

        assertThat(plan.stuck())
                .extracting(OpenExperiment::note)
                .containsExactly("its trials were made elsewhere and read from runs.csv");
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

    @Test
    void other_readings_cost_every_arm_with_the_seeds_of_the_first_look_whether_or_not_claims_need_more() {
        Results now = withQuestion(open.experiment(), List.of());

        BudgetPlan plan = BudgetPlan.of(open.evidence(), Optional.of(now), 1e6);

        OpenExperiment next = plan.steps().get(0).experiment();
        assertThat(next.readings()).isEqualTo(2 * 2 * 9); // readings times arms times seeds
        assertThat(next.trials()).isEqualTo(2 * 4 + 36);
        assertThat(next.coreSeconds()).isCloseTo(44 * 1.23456, within(0.02));
        assertThat(next.note()).isEqualTo("2 arms, seeds 6 to 9; 36 trials of 2 other readings");
        assertThat(plan.trials()).isEqualTo(44);
        assertThat(plan.readings()).isEqualTo(36);
    }

    @Test
    void what_was_tried_of_a_reading_is_in_the_store_and_tells_what_the_rest_of_it_costs() {
        Results now = withQuestion(open.experiment(), List.of(reading("50", 5, 2 * 5 * 10), reading("100", 9, 1)));

        OpenExperiment next = BudgetPlan.of(Evidence.EMPTY, Optional.of(now), 1e6)
                .steps()
                .get(0)
                .experiment();

        assertThat(next.readings()).isEqualTo(2 * 4);
        assertThat(next.coreSeconds()).isCloseTo(8 * 1.23456 + 8 * 10, within(1e-9));
        assertThat(next.note()).endsWith("; 8 trials of 1 other reading");
    }

    @Test
    void readings_of_an_experiment_that_no_run_here_knows_are_those_that_were_recorded() {
        Recorded decided = Recorded.full().seeds(5).verdict(Verdict.INCONCLUSIVE);
        ExperimentResult tried = decided.experiment().withReadings(List.of(reading("50", 1, 2 * 3)));
        Evidence evidence = EvidenceUpdate.of(Evidence.EMPTY, decided.resultsOf(List.of(tried)))
                .updated();

        OpenExperiment next =
                BudgetPlan.of(evidence, Optional.empty(), 1e6).steps().get(0).experiment();

        assertThat(next.readings()).isEqualTo(2 * 8);
        assertThat(next.coreSeconds()).isCloseTo(8 * SECONDS_PER_TRIAL + 16 * 3, within(1e-9));
    }

    @Test
    void readings_of_an_earlier_version_are_trained_anew_and_tell_their_cost() {
        ExperimentResult tried = open.experiment().withReadings(List.of(reading("50", 9, 2 * 9 * 3)));
        Evidence evidence = EvidenceUpdate.of(Evidence.EMPTY, open.resultsOf(List.of(tried)))
                .updated();
        Recorded changed = Recorded.full().verdict(Verdict.NOT_RUN).code("bb".repeat(32));

        OpenExperiment next = BudgetPlan.of(
                        evidence, Optional.of(withQuestion(Runs.of(changed.experiment(), List.of()), List.of())), 1e6)
                .steps()
                .get(0)
                .experiment();

        assertThat(next.readings()).isEqualTo(2 * 2 * 9);
        assertThat(next.coreSeconds())
                .isCloseTo(18 * SECONDS_PER_TRIAL + 18 * 3 + 18 * SECONDS_PER_TRIAL, within(1e-9));
    }

    @Test
    void readings_of_unknown_cost_are_counted_all_the_same() {
        Results leftOut =
                withQuestion(Runs.of(Recorded.full().verdict(Verdict.NOT_RUN).experiment(), List.of()), List.of());

        BudgetPlan plan = BudgetPlan.of(Evidence.EMPTY, Optional.of(leftOut), 1e6);

        assertThat(plan.unknown()).singleElement().satisfies(experiment -> {
            assertThat(experiment.trials()).isEqualTo(3 * 2 * 9);
            assertThat(experiment.readings()).isEqualTo(2 * 2 * 9);
            assertThat(experiment.note()).endsWith("; 36 trials of 2 other readings");
        });
    }

    @Test
    void what_only_the_quick_profile_trained_is_estimated_from_what_that_leaves_out() {
        Recorded quick = Recorded.full().profile("quick").protocol(Protocol.SCALED);
        List<ScaledNumber> less = List.of(
                new ScaledNumber("training images", 50_000, 500),
                new ScaledNumber("test images", 1_000, 1_000), // whose time does not count
                new ScaledNumber("epochs", 10, 5));
        List<TrialResult> trials = quick.experiment().trials().stream()
                .map(trial -> scaled(trial, less))
                .toList();

        BudgetPlan plan = BudgetPlan.of(
                Evidence.EMPTY, Optional.of(quick.resultsOf(List.of(Runs.of(quick.experiment(), trials)))), 1e6);

        OpenExperiment next = plan.steps().get(0).experiment();
        assertThat(next.trials()).isEqualTo(2 * 9);
        assertThat(next.coreSeconds()).isCloseTo(2 * 9 * trials.get(0).seconds() * 100 * 2, within(1e-6));
        assertThat(next.note()).isEqualTo("2 arms, seeds 1 to 9; estimated from the quick profile");
    }

    @Test
    void networks_that_the_quick_profile_builds_without_training_tell_nothing_of_the_cost() {
        Recorded quick = Recorded.full().profile("quick").protocol(Protocol.SCALED);
        List<TrialResult> trials = quick.experiment().trials().stream()
                .map(trial -> scaled(trial, List.of(new ScaledNumber("epochs", 10, 0))))
                .toList();

        BudgetPlan plan = BudgetPlan.of(
                Evidence.EMPTY, Optional.of(quick.resultsOf(List.of(Runs.of(quick.experiment(), trials)))), 1e6);

        assertThat(plan.unknown()).hasSize(1);
    }

    @Test
    void a_claim_that_no_run_can_measure_is_not_planned() {
        ExperimentResult open = Recorded.full().verdict(Verdict.NOT_RUN).experiment();
        List<ClaimResult> claims =
                open.claims().stream().map(BudgetPlanTest::unmeasurable).toList();

        BudgetPlan plan = BudgetPlan.of(
                Evidence.EMPTY,
                Optional.of(Recorded.full().resultsOf(List.of(open.with(claims, Optional.empty())))),
                1e6);

        assertThat(plan).isEqualTo(new BudgetPlan(List.of(), List.of(), List.of(), List.of()));
    }

    private static ClaimResult unmeasurable(ClaimResult claim) {
        return new ClaimResult(
                claim.id(),
                claim.quote(),
                claim.locator(),
                claim.kind(),
                claim.subject(),
                claim.metric(),
                claim.arms(),
                claim.protocol(),
                claim.outcome(),
                claim.expectedDeviation(),
                Finding.notRun(NotRunCause.NOT_MEASURABLE, "An announcement.", ""),
                claim.recorded());
    }

    private static TrialResult scaled(TrialResult trial, List<ScaledNumber> less) {
        return new TrialResult(
                trial.arm(),
                trial.seed(),
                trial.status(),
                trial.origin(),
                trial.metrics(),
                trial.series(),
                trial.figures(),
                trial.parametersSha256(),
                trial.seconds(),
                trial.error(),
                trial.cost(),
                trial.trainer(),
                less);
    }

    private static Results withQuestion(ExperimentResult experiment, List<ReadingResult> tried) {
        var question = new QuestionResult("width", "How wide?", List.of("30", "50", "100"), List.of());
        return Recorded.full().resultsOf(List.of(experiment.withReadings(tried).withQuestions(List.of(question))));
    }

    private static ReadingResult reading(String value, int seeds, double seconds) {
        return new ReadingResult("width", "How wide?", "30", value, value, seeds, seconds, List.of());
    }

    private static Results looking(int seeds, ExperimentResult experiment) {
        return Recorded.full().resultsOf(List.of(Runs.looking(experiment, List.of(seeds))));
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
