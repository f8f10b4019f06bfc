package dev.reprise.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Verdict;
import dev.reprise.lock.AcceptedRun.AcceptedExperiment;
import dev.reprise.lock.AcceptedRun.AcceptedTrial;
import dev.reprise.results.Runs;
import dev.reprise.results.TrialResult.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LockUpdateTest {

    private final Runs accepted = Runs.usual();

    @Test
    void accepting_the_same_run_again_changes_nothing() {
        LockUpdate update = update(accepted);

        assertThat(update.updated()).isEqualTo(accepted.locked());
        assertThat(update.differences()).isEmpty();
    }

    @Test
    void after_accepting_a_run_there_is_no_difference_to_it() {
        Runs changed = accepted.accuracy(0.7).verdict(Verdict.NOT_REPRODUCED);

        assertThat(LockComparison.of(update(changed).updated(), changed.results(), 0)
                        .differences())
                .isEmpty();
    }

    @Test
    void the_diff_says_what_is_given_up() {
        assertThat(update(accepted.verdict(Verdict.CONTRADICTED)).differences())
                .extracting(LockDifference::message)
                .containsExactly("r/e/claim was REPRODUCED, is CONTRADICTED");
    }

    @Test
    void the_first_acceptance_is_all_new() {
        assertThat(LockUpdate.of(LockFile.EMPTY, accepted.results()).differences())
                .extracting(LockDifference::message)
                .containsExactly(
                        "r/e lr=0.1 seed 1 is new", "r/e lr=0.1 seed 2 is new", "r/e/claim is new: REPRODUCED");
    }

    @Test
    void another_kind_of_machine_gets_an_entry_of_its_own() {
        assertThat(update(accepted.on("java", "21")).updated().runs()).hasSize(2);
    }

    @Test
    void another_processor_with_pinned_kernels_shares_the_entry() {
        assertThat(update(accepted.on("cpu", "There")).updated().runs()).hasSize(1);
    }

    @Test
    void experiments_that_were_left_out_stay_accepted() {
        Runs other = new Runs("quick", Runs.HERE, List.of()).experiment("r/f", 0.1, Verdict.REPRODUCED);

        assertThat(update(other).updated().runs().get(0).experiments()).containsOnlyKeys("r/e", "r/f");
    }

    @Test
    void a_claim_that_could_not_run_keeps_its_verdict() {
        assertThat(experiment(accepted.verdict(Verdict.NOT_RUN)).verdicts())
                .isEqualTo(Map.of("r/e/claim", Verdict.REPRODUCED));
    }

    @Test
    void a_trial_that_failed_stays_as_accepted() {
        Runs failed = accepted.trials(
                accepted.experiments().get(0).trials().get(0), Runs.trial(2, Status.FAILED, Map.of(), "none"));

        assertThat(experiment(failed).trials()).extracting(AcceptedTrial::seed).containsExactly(1, 2);
    }

    @Test
    void a_trial_that_is_no_longer_planned_is_dropped() {
        Runs fewer = accepted.trials(accepted.experiments().get(0).trials().get(0));

        assertThat(experiment(fewer).trials()).extracting(AcceptedTrial::seed).containsExactly(1);
    }

    private LockUpdate update(Runs run) {
        return LockUpdate.of(accepted.locked(), run.results());
    }

    private AcceptedExperiment experiment(Runs run) {
        return update(run).updated().runs().get(0).experiments().get("r/e");
    }
}
