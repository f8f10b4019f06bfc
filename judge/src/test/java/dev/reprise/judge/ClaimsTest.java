package dev.reprise.judge;

import static dev.reprise.judge.Claims.arm;
import static dev.reprise.judge.Claims.metric;
import static dev.reprise.judge.Claims.threshold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    private static final Sweeps SWEEPS = sweeps();
    private static final List<Arm> ALL = all();

    private static Sweeps sweeps() {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("layers", List.of("1", "2", "3"));
        values.put("activation", List.of("RELU", "TANH"));
        return new Sweeps(values);
    }

    private static List<Arm> all() {
        var arms = new ArrayList<Arm>();
        for (String layers : SWEEPS.values().get("layers")) {
            for (String activation : SWEEPS.values().get("activation")) {
                arms.add(arm("layers", layers).with("activation", activation));
            }
        }
        return arms;
    }

    @Test
    void a_threshold_needs_only_its_own_arm() {
        Arm one = arm("layers", 1).with("activation", "RELU");
        assertThat(metric("acc").at(one).isAtLeast("99%").arms(SWEEPS, ALL)).containsExactly(one);
    }

    @Test
    void given_values_select_the_competitors_of_a_best_arm() {
        var claim = metric("acc").given(arm("activation", "RELU")).isBestAt(arm("layers", 3));
        assertThat(claim.arms(SWEEPS, ALL))
                .containsExactlyInAnyOrder(
                        arm("layers", 1).with("activation", "RELU"),
                        arm("layers", 2).with("activation", "RELU"),
                        arm("layers", 3).with("activation", "RELU"));
    }

    @Test
    void a_trend_follows_the_numbers_of_its_parameter() {
        var claim = metric("acc").given(arm("activation", "TANH")).increasesAlong("layers", 3, 1);
        assertThat(claim.arms(SWEEPS, ALL))
                .containsExactly(
                        arm("layers", 1).with("activation", "TANH"),
                        arm("layers", 3).with("activation", "TANH"));
    }

    @Test
    void every_arm_is_every_arm() {
        assertThat(metric("acc").atEveryArm().isAtLeast("99%").arms(SWEEPS, ALL))
                .isEqualTo(ALL);
    }

    @Test
    void a_parameter_that_is_not_swept_is_a_mistake_that_lists_the_parameters() {
        var claim = metric("acc").at(arm("lr", 0.1)).isAtLeast("99%");
        assertThatThrownBy(() -> claim.validate(SWEEPS, ALL)).hasMessageContainingAll("'lr'", "layers, activation");
    }

    @Test
    void a_value_that_is_not_swept_is_a_mistake_that_lists_the_values() {
        var claim =
                metric("acc").at(arm("layers", 9).with("activation", "RELU")).isAtLeast("99%");
        assertThatThrownBy(() -> claim.validate(SWEEPS, ALL)).hasMessageContainingAll("'9'", "[1, 2, 3]");
    }

    @Test
    void an_arm_that_leaves_a_parameter_open_is_a_mistake_that_says_what_to_add() {
        var claim = metric("acc").at(arm("layers", 1)).isAtLeast("99%");
        assertThatThrownBy(() -> claim.validate(SWEEPS, ALL)).hasMessageContainingAll("'activation'", "given(");
    }

    @Test
    void a_trend_along_words_is_a_mistake() {
        var claim = metric("acc").given(arm("layers", 1)).increasesAlong("activation");
        assertThatThrownBy(() -> claim.validate(SWEEPS, ALL)).hasMessageContainingAll("'activation'", "ranks(");
    }

    @Test
    void a_margin_in_another_unit_is_a_mistake_that_names_the_relative_one() {
        assertThatThrownBy(
                        () -> metric("mse").at(Arm.NONE).isReportedAs("0.0208").within("10%"))
                .hasMessageContainingAll("'10%'", "withinRelative");
    }

    @Test
    void a_level_of_chance_names_its_number_of_answers() {
        assertThat(metric("acc").staysAtChance("50%").onTestSetOf(1000).testSize())
                .isEqualTo(1000);
        assertThatThrownBy(() -> metric("acc").staysAtChance("50%").onTestSetOf(0))
                .hasMessageContainingAll("at least one answer", "0");
        assertThatThrownBy(() -> metric("acc").staysAtChance("0%").onTestSetOf(10))
                .hasMessageContaining("'0%'");
    }

    @Test
    void a_threshold_has_exactly_one_bound() {
        assertThatThrownBy(() -> threshold("acc", Arm.NONE, "99%", "100%")).hasMessageContaining("exactly one");
        assertThatThrownBy(() -> threshold("acc", Arm.NONE, "", "")).hasMessageContaining("exactly one");
    }

    @Test
    void only_a_reported_number_is_absolute() {
        assertThat(metric("acc").at(Arm.NONE).isReportedAs("99%").within("1%").absolute())
                .isTrue();
        assertThat(metric("acc").isAtLeast("99%").absolute()).isFalse();
    }
}
