package dev.reprise.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.evidence.RandomCheck.Drawn;
import dev.reprise.evidence.RandomCheck.Outcome;
import dev.reprise.judge.NotRunCause;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.NotRun;
import dev.reprise.results.Results;
import dev.reprise.results.Runs;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RandomCheckTest {

    private final Recorded run = Recorded.full();

    @Test
    void a_draw_has_so_many_different_recorded_trials() {
        List<Drawn> drawn = RandomCheck.draw(run.evidence(), 4, 1).drawn();

        assertThat(drawn).hasSize(4).doesNotHaveDuplicates();
        assertThat(drawn).allSatisfy(trial -> {
            assertThat(trial.className()).isEqualTo("it.Study");
            assertThat(trial.fingerprint()).isEqualTo(Recorded.FINGERPRINT);
        });
    }

    @Test
    void the_seed_decides_the_draw() {
        assertThat(RandomCheck.draw(run.evidence(), 3, 1)).isEqualTo(RandomCheck.draw(run.evidence(), 3, 1));
        assertThat(RandomCheck.draw(run.evidence(), 3, 1)).isNotEqualTo(RandomCheck.draw(run.evidence(), 3, 3));
    }

    @Test
    void no_more_are_drawn_than_are_recorded() {
        assertThat(RandomCheck.draw(run.evidence(), 100, 1).drawn()).hasSize(6);
        assertThat(RandomCheck.draw(Evidence.EMPTY, 3, 1).drawn()).isEmpty();
    }

    @Test
    void the_same_run_has_the_recorded_hashes() {
        assertThat(outcomes(run.results())).containsOnly(Outcome.EQUAL);
    }

    @Test
    void another_hash_is_told() {
        assertThat(outcomes(changed(run.results()))).containsOnly(Outcome.DIFFERENT);
    }

    @Test
    void another_runtime_is_not_asked_for_equal_bits() {
        Results elsewhere = changed(run.results());

        assertThat(outcomes(on(elsewhere, Map.of("os", "Mac OS X aarch64")))).containsOnly(Outcome.OTHER_RUNTIME);
    }

    @Test
    void a_trial_that_is_not_in_the_run_was_not_trained() {
        assertThat(outcomes(run.resultsOf(List.of()))).containsOnly(Outcome.NOT_TRAINED);
    }

    @Test
    void a_trial_without_its_data_says_so_and_is_not_asked() {
        ExperimentResult experiment = run.experiment();
        List<TrialResult> trials = experiment.trials().stream()
                .map(trial -> TrialResult.notRun(
                        new TrialKey(experiment.id(), trial.arm(), trial.seed()),
                        0,
                        NotRun.because(NotRunCause.DATA_MISSING),
                        "CIFAR-10 is missing"))
                .toList();
        Results without = run.resultsOf(List.of(Runs.of(experiment, trials)));

        assertThat(RandomCheck.draw(run.evidence(), 6, 1).drawn())
                .map(trial -> RandomCheck.compare(trial, without))
                .allSatisfy(comparison -> {
                    assertThat(comparison.outcome()).isEqualTo(Outcome.NOT_POSSIBLE);
                    assertThat(comparison.reason()).isEqualTo("CIFAR-10 is missing");
                    assertThat(comparison.isAsked()).isFalse();
                });
    }

    private List<Outcome> outcomes(Results again) {
        return RandomCheck.draw(run.evidence(), 6, 1).drawn().stream()
                .map(trial -> RandomCheck.compare(trial, again).outcome())
                .toList();
    }

    private static Results on(Results results, Map<String, String> fingerprint) {
        return new Results(
                results.schemaVersion(),
                results.startedAt(),
                results.finishedAt(),
                results.profile(),
                fingerprint,
                results.reports(),
                results.experiments(),
                results.summary());
    }

    /** With other hashes of all trials. */
    private static Results changed(Results results) {
        ExperimentResult experiment = results.experiments().get(0);
        var trials = new ArrayList<TrialResult>();
        for (TrialResult trial : experiment.trials()) {
            trials.add(new TrialResult(
                    trial.arm(),
                    trial.seed(),
                    trial.status(),
                    trial.origin(),
                    trial.metrics(),
                    trial.series(),
                    trial.figures(),
                    Optional.of("ee".repeat(32)),
                    trial.seconds(),
                    trial.error()));
        }
        return results.with(List.of(Runs.of(experiment, trials)));
    }
}
