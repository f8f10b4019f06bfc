package dev.reprise.judge;

import static dev.reprise.judge.Claims.metric;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparedCellsTest {

    private static final Metric LOSS = metric("validation.loss");

    private final Cell relu = new Cell(LOSS, Arm.of("activation", "RELU").with("layers", 4));
    private final Cell tanh = new Cell(LOSS, Arm.of("layers", 4).with("activation", "TANH"));

    @Test
    void a_place_is_named_by_what_tells_it_from_the_others() {
        assertThat(ComparedCells.labels(List.of(relu, tanh))).containsExactly("activation=RELU", "activation=TANH");
    }

    @Test
    void what_all_share_is_said_once() {
        assertThat(new Ordering(List.of(relu, tanh), Optional.empty(), false).statement())
                .isEqualTo("activation=RELU better than activation=TANH at layers=4");
    }

    @Test
    void the_order_in_which_values_were_given_does_not_matter() {
        var wide = new Cell(LOSS, Arm.of("width", 50).with("layers", 1));
        var deep = new Cell(LOSS, Arm.of("layers", 4).with("width", 20));

        assertThat(ComparedCells.labels(List.of(wide, deep))).containsExactly("layers=1,width=50", "layers=4,width=20");
    }

    @Test
    void a_part_of_another_arm_keeps_its_name() {
        var all = new Cell(LOSS, Arm.of("layers", 4));

        assertThat(ComparedCells.labels(List.of(all, tanh))).containsExactly("layers=4", "activation=TANH");
    }

    @Test
    void metrics_of_one_arm_are_told_by_their_names() {
        var test = new Cell(metric("test.loss"), relu.arm());

        assertThat(new Ordering(List.of(test, relu), Optional.empty(), false).statement())
                .isEqualTo("test.loss better than validation.loss at activation=RELU,layers=4");
    }
}
