package dev.reprise.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Arm;
import dev.reprise.judge.NotRunCause;
import dev.reprise.results.NotRun;
import dev.reprise.results.Shard;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncompleteTrialsTest {

    @Test
    void nothing_is_said_of_trials_that_all_completed() {
        assertThat(IncompleteTrials.of(List.of(completed(1), completed(2)))).isEmpty();
        assertThat(IncompleteTrials.of(List.of())).isEmpty();
    }

    @Test
    void failures_are_counted_and_the_first_is_quoted_with_what_happened_in_the_first_place() {
        var incomplete = IncompleteTrials.of(List.of(
                        completed(1),
                        failed(2, "IllegalStateException: stop\nCaused by: IOException: disk"),
                        failed(3, "other")))
                .orElseThrow();

        assertThat(incomplete.cause()).isEqualTo(NotRunCause.TRIALS_FAILED);
        assertThat(incomplete.reason())
                .isEqualTo("2 trials failed: IllegalStateException: stop; in the first place IOException: disk");
    }

    @Test
    void what_did_not_run_says_why_in_one_line() {
        var incomplete = IncompleteTrials.of(
                        List.of(notRun(1, NotRunCause.DATA_MISSING, "No such file.\n  Get it from the author.")))
                .orElseThrow();

        assertThat(incomplete.cause()).isEqualTo(NotRunCause.DATA_MISSING);
        assertThat(incomplete.reason()).isEqualTo("1 trial did not run: No such file. Get it from the author.");
    }

    @Test
    void a_failure_comes_before_what_is_left_to_another_shard_and_is_not_counted_with_it() {
        TrialResult left = TrialResult.notRun(key(1), 0, NotRun.leftTo(new Shard(2, 2)), "Left to shard 2 of 2");

        var incomplete = IncompleteTrials.of(List.of(left, failed(2, "stop"))).orElseThrow();

        assertThat(incomplete).isEqualTo(new IncompleteTrials(NotRunCause.TRIALS_FAILED, "1 trial failed: stop"));
    }

    private static TrialKey key(int seed) {
        return new TrialKey("paper/study", Arm.NONE, seed);
    }

    private static TrialResult failed(int seed, String error) {
        return TrialResult.failed(key(seed), 1, error);
    }

    private static TrialResult notRun(int seed, NotRunCause cause, String reason) {
        return TrialResult.notRun(key(seed), 0, NotRun.because(cause), reason);
    }

    private static TrialResult completed(int seed) {
        return new TrialResult(
                Arm.NONE,
                seed,
                Status.COMPLETED,
                Origin.TRAINED,
                Map.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                1,
                Optional.empty());
    }
}
