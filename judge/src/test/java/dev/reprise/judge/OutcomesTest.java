package dev.reprise.judge;

import static dev.reprise.judge.Trials.m;
import static dev.reprise.judge.Trials.trials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutcomesTest {

    private static TrialOutcome trial(int seed) {
        return new TrialOutcome(Arm.NONE, seed, Map.of("x", 1d), Map.of(), Set.of());
    }

    @Test
    void seeds_that_completed_in_all_arms_are_paired() {
        var outcomes = trials().with(m(1), "x", 1, 2, 3).with(m(2), "x", 4, 5).outcomes();
        assertThat(outcomes.paired("x", List.of(m(1), m(2)))).isEqualTo(Map.of(1, List.of(1d, 4d), 2, List.of(2d, 5d)));
    }

    @Test
    void what_did_not_complete_is_listed() {
        var outcomes = trials().with(m(1), "x", 1, 2, 3).with(m(2), "x", 4, 5).outcomes();
        assertThat(outcomes.missing(outcomes.arms(), List.of(1, 2, 3))).containsExactly(new PlannedTrial(m(2), 3));
    }

    @Test
    void a_metric_that_no_trial_recorded_is_named_with_its_nearest() {
        var outcomes = trials().with(m(1), "validation.accuracy", 1)
                .with(m(1), "loss", 1)
                .outcomes();
        assertThatThrownBy(() -> outcomes.paired("validation.acc", List.of(m(1))))
                .isInstanceOfSatisfying(
                        UnknownMetricException.class,
                        e -> assertThat(e.nearest()).first().isEqualTo("validation.accuracy"))
                .hasMessageContaining("validation.acc");
    }

    @Test
    void a_trial_that_stands_twice_is_a_mistake() {
        assertThatThrownBy(() -> new Outcomes(List.of(Arm.NONE), Sweeps.NONE, List.of(trial(1), trial(1))))
                .hasMessageContaining("seed 1");
    }

    @Test
    void a_trial_of_an_unknown_arm_is_a_mistake() {
        assertThatThrownBy(() -> new Outcomes(List.of(m(1)), Sweeps.NONE, List.of(trial(1))))
                .hasMessageContaining("no arm");
    }
}
