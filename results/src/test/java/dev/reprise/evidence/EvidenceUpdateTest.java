package dev.reprise.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.evidence.EvidenceChange.Kind;
import dev.reprise.evidence.RecordedArm.RecordedCurve;
import dev.reprise.judge.Finding;
import dev.reprise.judge.Protocol;
import dev.reprise.judge.Verdict;
import dev.reprise.results.TrialResult;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceUpdateTest {

    private final Recorded run = Recorded.full();

    @Test
    void a_run_is_recorded_with_verdicts_trials_machine_commit_and_seconds() {
        RecordedExperiment record = record(run);

        assertThat(record.claims())
                .singleElement()
                .extracting(RecordedClaim::finding)
                .extracting(Finding::verdict, Finding::measured, Finding::seeds)
                .containsExactly(Verdict.REPRODUCED, "RELU 90.0%", 3);
        assertThat(record.trials()).hasSize(6);
        assertThat(record.run().machine()).isEqualTo("Linux amd64, Some CPU");
        assertThat(record.run().commit()).contains("1234567890ab");
        assertThat(record.run().seconds()).isEqualTo(7.407);
        assertThat(run.evidence().fingerprintOf(record)).isEqualTo(Recorded.FINGERPRINT);
    }

    @Test
    void trials_come_back_with_arm_seed_hash_and_metrics_to_seven_digits() {
        TrialResult first = run.experiment().trials().get(0);
        TrialResult back = record(run).trialResults().get(0);

        assertThat(back.arm()).isEqualTo(first.arm());
        assertThat(back.seed()).isEqualTo(first.seed());
        assertThat(back.parametersSha256()).isEqualTo(first.parametersSha256());
        assertThat(back.metrics()).isEqualTo(Map.of("test.accuracy", 0.9003333));
    }

    @Test
    void a_metric_that_is_not_finite_is_kept_as_it_is() {
        assertThat(record(run).trialResults().get(3).metrics()).containsEntry("divergence", Double.NaN);
    }

    @Test
    void series_become_a_mean_and_a_range_over_the_seeds() {
        RecordedCurve curve = record(run).arms().get(0).curves().get(0);

        assertThat(curve.mean()).containsExactly(3.0, 2.5, 2.333, 2.25);
        assertThat(curve.low()).containsExactly(2.0, 1.5, 1.333, 1.25);
        assertThat(curve.high()).containsExactly(4.0, 3.5, 3.333, 3.25);
        assertThat(curve.seeds()).isEqualTo(3);
    }

    @Test
    void long_series_are_thinned_to_fifty_points_at_most() {
        RecordedCurve curve = record(run.epochs(501)).arms().get(0).curves().get(0);

        assertThat(curve.every()).isEqualTo(11);
        assertThat(curve.mean()).hasSize(46);
        assertThat(curve.mean().get(1)).isEqualTo(2.083); // epoch 12
    }

    @Test
    void a_full_experiment_of_the_quick_profile_is_recorded() {
        assertThat(run.profile("quick").evidence().experiments()).hasSize(1);
    }

    @Test
    void a_scaled_experiment_of_the_quick_profile_is_not() {
        assertThat(run.profile("quick").protocol(Protocol.SCALED).evidence().experiments())
                .isEmpty();
    }

    @Test
    void what_is_scaled_even_in_the_full_profile_is_recorded_as_scaled() {
        assertThat(record(run.protocol(Protocol.SCALED)).protocol()).isEqualTo(Protocol.SCALED);
    }

    @Test
    void an_experiment_without_a_judged_claim_is_not_recorded() {
        assertThat(run.verdict(Verdict.NOT_RUN).evidence().experiments()).isEmpty();
    }

    @Test
    void accepting_the_same_run_again_gives_the_same_bytes() throws IOException {
        Evidence again = update(run, run).updated();

        assertThat(EvidenceFile.bytes(again)).isEqualTo(EvidenceFile.bytes(run.evidence()));
    }

    @Test
    void a_later_run_that_says_the_same_leaves_the_record_with_its_date() {
        EvidenceUpdate update = update(run, run.later());

        assertThat(update.updated()).isEqualTo(run.evidence());
        assertThat(update.changes()).extracting(EvidenceChange::kind).containsExactly(Kind.KEPT);
    }

    @Test
    void more_seeds_extend_the_record() {
        EvidenceUpdate update = update(run, run.seeds(5).later());

        assertThat(update.updated().experiments().get(0).trials()).hasSize(10);
        assertThat(change(update).details()).containsExactly("trials: 6 -> 10");
    }

    @Test
    void fewer_seeds_of_the_same_code_leave_the_record() {
        EvidenceUpdate update = update(run, run.seeds(1).later());

        assertThat(update.updated()).isEqualTo(run.evidence());
        assertThat(change(update).kind()).isEqualTo(Kind.KEPT);
        assertThat(change(update).details()).containsExactly("the record has 6 trials of the same code, the run 2");
    }

    @Test
    void other_code_replaces_the_record_even_with_fewer_seeds() {
        EvidenceUpdate update = update(run, run.seeds(1).code("bb".repeat(32)).verdict(Verdict.NOT_REPRODUCED));

        assertThat(change(update).kind()).isEqualTo(Kind.REPLACED);
        assertThat(change(update).details())
                .containsExactly("trials: 6 -> 2", "paper/study/best: REPRODUCED -> NOT_REPRODUCED");
    }

    @Test
    void experiments_that_were_left_out_stay() {
        Evidence both = update(run, run.id("paper/other")).updated();

        assertThat(both.experiments()).extracting(RecordedExperiment::id).containsExactly("paper/other", "paper/study");
        assertThat(both.reports()).hasSize(1);
    }

    @Test
    void a_fingerprint_that_no_record_names_any_more_goes() {
        Evidence old = new Evidence(
                1,
                Map.of("unused", Map.of("os", "x"), "used", Recorded.FINGERPRINT),
                run.evidence().reports(),
                List.of());

        assertThat(EvidenceUpdate.of(old, run.results()).updated().fingerprints())
                .hasSize(1);
    }

    private static EvidenceUpdate update(Recorded before, Recorded now) {
        return EvidenceUpdate.of(before.evidence(), now.results());
    }

    private static EvidenceChange change(EvidenceUpdate update) {
        assertThat(update.changes()).hasSize(1);
        return update.changes().get(0);
    }

    private static RecordedExperiment record(Recorded run) {
        return run.evidence().experiment("paper/study").orElseThrow();
    }
}
