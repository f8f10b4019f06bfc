package dev.reprise.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Arm;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaceTest {

    private long seconds;

    private final Pace pace = new Pace(10, 2, () -> Duration.ofSeconds(seconds).toNanos());

    @Test
    void nothing_is_said_before_anything_is_known() {
        pace.started(trial(1));

        assertThat(pace.left()).isEmpty();
    }

    @Test
    void trials_that_wait_are_taken_to_be_like_those_that_ended() {
        train(1, 30);
        train(2, 50);

        assertThat(pace.left()).contains(Duration.ofSeconds(8 * 40 / 2));
    }

    @Test
    void restored_trials_shorten_the_rest_in_proportion() {
        train(1, 40);
        pace.ended(trial(2), result(2, Origin.RESTORED, 40));

        assertThat(pace.left()).contains(Duration.ofSeconds(8 * 20 / 2));
    }

    @Test
    void a_running_trial_counts_by_its_epochs() {
        for (int seed = 1; seed <= 9; seed++) {
            train(seed, 10);
        }
        seconds = 0;
        pace.started(trial(10));
        seconds = 4;
        pace.epoch(trial(10), 2, 10, 0.5);

        assertThat(pace.left()).contains(Duration.ofSeconds(16));
        assertThat(pace.running()).singleElement().satisfies(running -> assertThat(running.epochsPerSecond())
                .isEqualTo(0.5));
    }

    @Test
    void trials_that_were_not_planned_raise_the_total() {
        for (int seed = 1; seed <= 12; seed++) {
            train(seed, 1);
        }

        assertThat(pace.finished()).isEqualTo(12);
        assertThat(pace.total()).isEqualTo(12);
    }

    private void train(int seed, double took) {
        pace.started(trial(seed));
        pace.ended(trial(seed), result(seed, Origin.TRAINED, took));
    }

    private static TrialKey trial(int seed) {
        return new TrialKey("experiment", Arm.NONE, seed);
    }

    private static TrialResult result(int seed, Origin origin, double took) {
        return new TrialResult(
                new Arm(Map.of()),
                seed,
                Status.COMPLETED,
                origin,
                Map.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                took,
                Optional.empty());
    }
}
