package dev.reprise.judge;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number of a claim stands for whatever text of the sweep is the same number. */
class NumbersInArmsTest {

    private static final double[] HIGH = {.9, .9, .9, .9, .9};
    private static final double[] LOW = {.8, .8, .8, .8, .8};

    private static Verdict better(Arm claimed, String swept) {
        Finding finding = Measurements.of(arm("lr", swept), "acc", HIGH)
                .and(arm("lr", "7"), "acc", LOW)
                .judge(metric("acc").isBestAt(claimed));
        return finding.verdict();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0001", "1e-4", "1.0E-4", "0.00010"})
    void a_small_number_means_every_way_to_write_it(String swept) {
        assertThat(better(arm("lr", 1e-4), swept)).isEqualTo(Verdict.REPRODUCED);
        assertThat(better(arm("lr", 1e-4f), swept)).isEqualTo(Verdict.REPRODUCED);
        assertThat(better(arm("lr", new BigDecimal("0.0001")), swept)).isEqualTo(Verdict.REPRODUCED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "1e0", "10e-1"})
    void one_means_every_way_to_write_it(String swept) {
        assertThat(better(arm("lr", 1), swept)).isEqualTo(Verdict.REPRODUCED);
        assertThat(better(arm("lr", 1.0), swept)).isEqualTo(Verdict.REPRODUCED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "1e-1", ".1", "0.10"})
    void a_tenth_means_every_way_to_write_it(String swept) {
        assertThat(better(arm("lr", 1e-1), swept)).isEqualTo(Verdict.REPRODUCED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.00", "1e0"})
    void text_means_that_text_alone(String swept) {
        assertThatThrownBy(() -> better(arm("lr", "1.0"), swept)).hasMessageContainingAll("'1.0'", swept);
    }

    @Test
    void another_number_is_another_arm() {
        assertThatThrownBy(() -> better(arm("lr", 1e-4), "0.0002")).hasMessageContainingAll("'0.0001'", "0.0002");
        assertThatThrownBy(() -> better(arm("lr", 1), "one")).hasMessageContainingAll("'1'", "one");
    }

    @Test
    void the_text_that_is_written_the_same_wins_and_two_others_are_ambiguous() {
        var sweeps = new Sweeps(Map.of("version", List.of("1", "1.0")));
        assertThat(sweeps.resolve(arm("version", 1)).values()).containsEntry("version", "1");
        assertThat(sweeps.resolve(arm("version", 1.0)).values()).containsEntry("version", "1.0");
        assertThatThrownBy(() -> sweeps.resolve(arm("version", new BigDecimal("1.00"))))
                .hasMessageContainingAll("[1, 1.0]", "as text");
    }

    @Test
    void fixed_values_trends_gaps_and_checks_follow_numbers_too() {
        var measured = Measurements.of(arm("lr", "0.10").with("layers", "1"), "acc", LOW)
                .and(arm("lr", "0.10").with("layers", "2"), "acc", HIGH)
                .and(arm("lr", "0.10").with("layers", "1"), "train", HIGH)
                .and(arm("lr", "0.10").with("layers", "2"), "train", HIGH);
        Arm one = arm("lr", .1).with("layers", 1.0);
        Arm two = arm("lr", .1).with("layers", 2.0);
        assertThat(measured.judgeAll(List.of(
                        metric("acc").given(arm("lr", .1)).increasesAlong("layers"),
                        metric("acc").given(arm("lr", .1)).increasesAlong("layers", 1.0, 2.0),
                        metric("acc").given(arm("lr", .1)).atEveryArm().isAtLeast("0.8"),
                        metric("acc").ranks(two, one),
                        metric("acc").isEquivalent(two, one).within("0.2"),
                        Claims.gap("train", "acc").isSmallerAt(two, one),
                        Claims.check("better", seed -> seed.value("acc", two) > seed.value("acc", one))
                                .at(one, two))))
                .allSatisfy(finding ->
                        assertThat(finding.verdict()).as(finding.reason()).isEqualTo(Verdict.REPRODUCED));
    }

    @Test
    void figures_are_looked_for_at_the_number() {
        var drawn = new TrialOutcome(arm("lr", "0.10"), 1, Map.of(), Map.of(), Set.of("curve"));
        Finding finding =
                Measurements.of(List.of(drawn)).judge(Claims.figure("curve").at(arm("lr", 1e-1)));
        assertThat(finding.verdict()).as(finding.reason()).isEqualTo(Verdict.RECREATED);
    }

    @Test
    void the_last_value_of_a_parameter_wins_with_its_kind() {
        var text = metric("acc").given(arm("lr", 1)).at(arm("lr", "1.0")).arm();
        var number = metric("acc").given(arm("lr", "1.0")).at(arm("lr", 1)).arm();
        assertThat(text.means(arm("lr", "1"))).isFalse();
        assertThat(number.means(arm("lr", "1.0"))).isTrue();
    }
}
