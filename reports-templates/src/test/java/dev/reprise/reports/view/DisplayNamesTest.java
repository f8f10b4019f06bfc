package dev.reprise.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Arm;
import dev.reprise.results.SweepResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisplayNamesTest {

    @Test
    void an_author_names_parameters_and_values() {
        var names = new DisplayNames(List.of(
                new SweepResult("m", List.of("0", "0.9"), "momentum of SGD", List.of("without", "with momentum"))));

        assertThat(names.arm(Arm.of("m", "0.9"))).isEqualTo("momentum of SGD = with momentum");
    }

    @Test
    void without_titles_they_are_written_as_usual() {
        var names = new DisplayNames(
                List.of(new SweepResult("lr", List.of("0.1")), new SweepResult("activation", List.of("RELU", "TANH"))));

        assertThat(names.arms(List.of(Arm.parse("lr=0.1,activation=RELU"), Arm.parse("lr=0.1,activation=TANH"))))
                .isEqualTo("learning rate = 0.1, activation = ReLU; learning rate = 0.1, activation = tanh");
    }

    @Test
    void values_that_would_look_the_same_stay_as_they_are() {
        var names = new DisplayNames(List.of(new SweepResult("activation", List.of("RELU", "relu"))));

        assertThat(names.value("activation", "RELU")).isEqualTo("RELU");
        assertThat(names.value("activation", "relu")).isEqualTo("relu");
    }

    @Test
    void what_no_sweep_lists_stays_as_it_is() {
        assertThat(new DisplayNames(List.of()).arm(Arm.parse("x=Y"))).isEqualTo("x = Y");
    }
}
