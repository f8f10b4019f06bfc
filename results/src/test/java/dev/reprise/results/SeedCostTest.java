package dev.reprise.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Arm;
import dev.reprise.judge.Claims;
import dev.reprise.judge.Finding;
import dev.reprise.judge.Measurements;
import dev.reprise.judge.Protocol;
import dev.reprise.judge.Subject;
import dev.reprise.judge.Verdict;
import dev.reprise.results.TrialResult.Origin;
import dev.reprise.results.TrialResult.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeedCostTest {

    private static final Arm A = Arm.of("x", "a");
    private static final Arm B = Arm.of("x", "b");
    private static final Finding OPEN = Measurements.of("accuracy", 0.9, 0.9, 0.9)
            .judge(Claims.metric("accuracy").isAtLeast("80%"));
    private static final Finding DECIDED = Measurements.of("accuracy", 0.9, 0.9, 0.9, 0.9, 0.9)
            .judge(Claims.metric("accuracy").isAtLeast("80%"));

    @Test
    void a_seed_costs_the_median_trial_of_every_arm_of_the_claim() {
        var experiment =
                experiment(trial(A, 1, 10), trial(A, 2, 12), trial(A, 3, 90), trial(B, 1, 30), trial(B, 2, 30));

        SeedCost both = SeedCost.of(experiment, claim(OPEN, A, B)).orElseThrow();

        assertThat(both).isEqualTo(new SeedCost(42, 2, 5));
        assertThat(both.sentence())
                .isEqualTo(
                        "One more seed takes about 42 s of training: 2 arms, each as long as the median of its trials here"
                                + " (5 in all).");
        assertThat(SeedCost.of(experiment, claim(OPEN, B)).orElseThrow().sentence())
                .isEqualTo("One more seed takes about 30 s of training: the median of its 2 trials here.");
    }

    @Test
    void long_times_are_told_in_minutes_and_hours_and_short_ones_not_at_all() {
        assertThat(new SeedCost(0.2, 1, 5).sentence()).contains("about a second of");
        assertThat(new SeedCost(600, 1, 5).sentence()).contains("about 10 min of");
        assertThat(new SeedCost(9000, 1, 5).sentence()).contains("about 2.5 h of");
    }

    @Test
    void nothing_is_said_of_a_time_that_is_not_known() {
        var experiment = experiment(trial(A, 1, 10), trial(B, 1, 0));

        assertThat(SeedCost.of(experiment, claim(OPEN, A, B))).isEmpty();
        assertThat(SeedCost.of(experiment(), claim(OPEN, A))).isEmpty();
    }

    @Test
    void nothing_is_said_of_a_claim_that_is_decided() {
        assertThat(DECIDED.verdict()).isEqualTo(Verdict.REPRODUCED);
        assertThat(SeedCost.of(experiment(trial(A, 1, 10)), claim(DECIDED, A))).isEmpty();
    }

    private static TrialResult trial(Arm arm, int seed, double seconds) {
        return new TrialResult(
                arm,
                seed,
                Status.COMPLETED,
                Origin.TRAINED,
                Map.of("accuracy", 0.9),
                Map.of(),
                List.of(),
                Optional.empty(),
                seconds,
                Optional.empty());
    }

    private static ClaimResult claim(Finding finding, Arm... arms) {
        return new ClaimResult(
                "paper/study/claim",
                "quote",
                "Table 1",
                "threshold",
                Subject.NUMBER,
                "accuracy",
                List.of(arms),
                Protocol.FULL,
                Outcome.OPEN,
                Optional.empty(),
                finding,
                Optional.empty());
    }

    private static ExperimentResult experiment(TrialResult... trials) {
        return new ExperimentResult(
                "paper/study",
                "Study",
                "Study",
                Optional.of("paper"),
                "Table 1",
                Protocol.FULL,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(trials),
                List.of());
    }
}
