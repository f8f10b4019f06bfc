package dev.reprise.judge;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasurementsTest {

    private static final double[] GOOD = {.91, .93, .92, .94, .92};
    private static final double[] BAD = {.71, .69, .10, .74, Double.NaN};

    private static final List<String> CSV = List.of(
            "optimizer,seed,accuracy,loss",
            "adam,1,0.91,0.3",
            "adam,2,0.93,0.2",
            "adam,3,0.92,0.3",
            "adam,4,0.94,0.2",
            "adam,5,0.92,0.2",
            "\"sgd, plain\",1,0.7,0.9",
            "\"sgd, plain\",2,0.69,0.9",
            "\"sgd, plain\",3,0.1,nan",
            "\"sgd, plain\",4,0.74,0.8",
            "",
            "\"sgd, plain\",5,7e-1,inf");

    @Test
    void arrays_of_one_metric_are_judged() {
        Finding finding =
                Measurements.of("accuracy", GOOD).judge(metric("accuracy").isAtLeast("90%"));
        assertThat(finding.verdict()).as(finding.reason()).isEqualTo(Verdict.REPRODUCED);
        assertThat(finding.seeds()).isEqualTo(5);
    }

    @Test
    void arms_are_compared_seed_by_seed_and_nan_loses() {
        var measured = Measurements.of(arm("optimizer", "adam"), "accuracy", GOOD)
                .and(arm("optimizer", "sgd"), "accuracy", BAD);
        Finding finding = measured.judge(metric("accuracy").isBestAt(arm("optimizer", "adam")));
        assertThat(finding.verdict()).as(finding.reason()).isEqualTo(Verdict.REPRODUCED);
        assertThat(finding.votes()).singleElement().extracting(Votes::cast).isEqualTo(List.of(1, 1, 1, 1, 1));
    }

    @Test
    void rows_of_a_csv_are_trials() {
        var measured = Measurements.ofCsv(CSV, "optimizer");
        Finding accuracy =
                measured.judge(metric("accuracy").ranks(arm("optimizer", "adam"), arm("optimizer", "sgd, plain")));
        Finding loss = measured.judge(metric("loss").lowerIsBetter().isBestAt(arm("optimizer", "sgd, plain")));
        assertThat(accuracy.verdict()).as(accuracy.reason()).isEqualTo(Verdict.REPRODUCED);
        assertThat(loss.votes()).singleElement().extracting(Votes::cast).isEqualTo(List.of(-1, -1, -1, -1, -1));
    }

    @Test
    void trials_bring_series_and_figures() {
        List<TrialOutcome> trials = new ArrayList<>();
        for (int seed = 1; seed <= 5; seed++) {
            trials.add(new TrialOutcome(
                    Arm.NONE, seed, Map.of(), Map.of("loss", List.of(1.0, .5, .1 * seed)), Set.of("curve")));
        }
        var measured = Measurements.of(trials).and("accuracy", GOOD);
        assertThat(measured.judgeAll(List.of(
                        metric("loss").decreasesByEpoch(),
                        Claims.figure("curve"),
                        metric("accuracy").isAtLeast("90%"))))
                .extracting(Finding::verdict)
                .containsExactly(Verdict.REPRODUCED, Verdict.RECREATED, Verdict.REPRODUCED);
    }

    @Test
    void a_figure_of_several_arms_counts_each_seed_once() {
        var trials = new ArrayList<TrialOutcome>();
        for (String lr : List.of("0.1", "1")) {
            for (int seed = 1; seed <= 3; seed++) {
                trials.add(new TrialOutcome(Arm.of("lr", lr), seed, Map.of(), Map.of(), Set.of("curve")));
            }
        }
        assertThat(Measurements.of(trials).judge(Claims.figure("curve")).seeds())
                .isEqualTo(3);
    }

    @Test
    void of_many_claims_the_negative_ones_are_looked_at_together() {
        var measured = Measurements.of("accuracy", .8, .8, .8, .8, .8, .8, .8, .8, .8);
        Finding negative =
                measured.judgeAll(List.of(metric("accuracy").isAtLeast("90%"))).get(0);
        assertThat(negative.negative()).isTrue();
        assertThat(negative.q()).isPresent();
        assertThat(measured.judge(metric("accuracy").isAtLeast("90%")).q()).isEmpty();
    }

    @Test
    void three_seeds_confirm_nothing() {
        Finding finding = Measurements.of("accuracy", .91, .93, .92)
                .judge(metric("accuracy").isAtLeast("90%"));
        assertThat(finding.verdict()).as(finding.reason()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void a_seed_that_only_some_arms_have_is_refused_by_name() {
        var measured = Measurements.of(arm("lr", 1), "accuracy", .9, .8).and(arm("lr", 2), "accuracy", .9);
        assertThatThrownBy(() -> measured.judge(metric("accuracy").isBestAt(arm("lr", 1))))
                .hasMessageContainingAll("'lr=2'", "seed 2", "NaN");
    }

    @Test
    void a_metric_that_only_some_seeds_have_is_refused_by_name() {
        var measured = Measurements.of("accuracy", .9, .8).and("loss", .1);
        assertThatThrownBy(() -> measured.judge(metric("loss").isAtMost("1")))
                .hasMessageContainingAll("'loss'", "seed 2", "NaN");
    }

    @Test
    void a_metric_measured_twice_is_refused_by_name() {
        var measured = Measurements.of("accuracy", .9, .8);
        assertThatThrownBy(() -> measured.and("accuracy", .7)).hasMessageContainingAll("'accuracy'", "twice", "seed 1");
    }

    @Test
    void arms_with_other_parameters_are_refused_by_name() {
        var measured = Measurements.of(arm("lr", 1), "accuracy", .9).and("accuracy", .8);
        assertThatThrownBy(() -> measured.judge(metric("accuracy").isAtLeast("1")))
                .hasMessageContainingAll("[lr]", "Every arm");
    }

    @Test
    void an_arm_that_was_not_measured_is_refused_by_name() {
        var measured = Measurements.of(arm("lr", 1), "accuracy", .9);
        assertThatThrownBy(
                        () -> measured.judge(metric("accuracy").at(arm("lr", 3)).isAtLeast("1")))
                .hasMessageContainingAll("'3'", "[1]");
    }

    @Test
    void no_values_are_refused() {
        assertThatThrownBy(() -> Measurements.of("accuracy")).hasMessageContaining("'accuracy'");
        assertThatThrownBy(() ->
                        Measurements.of(List.of()).judge(metric("accuracy").isAtLeast("1")))
                .hasMessageContaining("Nothing was measured");
    }

    @Test
    void what_cannot_be_read_is_refused_by_row_and_column() {
        assertThatThrownBy(() -> Measurements.ofCsv(List.of("seed,accuracy", "1,high")))
                .hasMessageContainingAll("'accuracy'", "row 1", "'high'");
        assertThatThrownBy(() -> Measurements.ofCsv(List.of("seed,accuracy", "one,1")))
                .hasMessageContainingAll("seed", "row 1", "'one'");
        assertThatThrownBy(() -> Measurements.ofCsv(List.of("seed,accuracy", "1,1"), "lr"))
                .hasMessageContainingAll("'lr'", "row 1", "accuracy");
        assertThatThrownBy(() -> Measurements.ofCsv(List.of("seed,accuracy", "1")))
                .hasMessageContainingAll("Line 2", "1 cell", "2 column names");
        assertThatThrownBy(() -> Measurements.ofCsv(List.of("seed,seed", "1,1")))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> Measurements.ofCsv(List.of("seed,\"accuracy", "1,1")))
                .hasMessageContaining("not closed");
        assertThatThrownBy(() -> Measurements.ofCsv(List.of())).hasMessageContaining("column names");
    }
}
