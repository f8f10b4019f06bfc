package dev.reprise.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArmTest {

    @Test
    void text_and_arm_are_two_forms_of_one_thing() {
        Arm arm = Arm.of("activation", "RELU").with("lr", 0.1);

        assertThat(arm).hasToString("activation=RELU,lr=0.1");
        assertThat(Arm.parse("activation=RELU, lr=0.1")).isEqualTo(arm);
    }

    @Test
    void the_order_of_parameters_makes_no_difference() {
        assertThat(Arm.parse("lr=0.1,activation=RELU")).isEqualTo(Arm.parse("activation=RELU,lr=0.1"));
    }

    @Test
    void no_text_is_the_arm_of_an_experiment_without_sweeps() {
        assertThat(Arm.parse(" ")).isEqualTo(Arm.NONE);
    }

    @Test
    void a_pair_without_equals_sign_is_refused_by_name() {
        assertThatThrownBy(() -> Arm.parse("RELU"))
                .hasMessageContaining("name=value")
                .hasMessageContaining("'RELU'");
    }

    @Test
    void a_parameter_given_twice_is_refused_by_name() {
        assertThatThrownBy(() -> Arm.parse("lr=1,lr=2")).hasMessageContaining("'lr' twice");
    }
}
