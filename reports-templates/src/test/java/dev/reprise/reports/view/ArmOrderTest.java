package dev.reprise.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.judge.Arm;
import dev.reprise.results.SweepResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArmOrderTest {

    private static List<String> sorted(List<SweepResult> sweeps, String... values) {
        return Stream.of(values)
                .map(value -> Arm.of("size", value))
                .sorted(new ArmOrder(sweeps))
                .map(arm -> arm.values().get("size"))
                .toList();
    }

    @Test
    void values_stand_as_the_sweep_lists_them() {
        var sweep = new SweepResult("size", List.of("large", "small", "medium"));
        assertThat(sorted(List.of(sweep), "medium", "small", "large")).containsExactly("large", "small", "medium");
    }

    @Test
    void numbers_without_a_sweep_stand_by_value() {
        assertThat(sorted(List.of(), "10", "1000", "256", "64", "1e-3"))
                .containsExactly("1e-3", "10", "64", "256", "1000");
    }

    @Test
    void words_without_a_sweep_stay_where_they_are() {
        assertThat(sorted(List.of(), "TANH", "RELU")).containsExactly("TANH", "RELU");
    }
}
