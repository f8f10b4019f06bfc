package dev.reprise.benchmarks.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reprise.benchmarks.child.Workload.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class EpochClockTest {

    @Test
    void epochs_of_the_warm_up_do_not_count() {
        var clock = new EpochClock(2, 3);
        for (double seconds : new double[] {1.5, 1, 2, 2, 2}) {
            assertThat(clock.enough()).isFalse();
            clock.add(new EpochClock.Epoch(seconds, seconds / 2, 4000));
        }

        assertThat(clock.enough()).isTrue();
        assertThat(clock.skipped()).isEqualTo(2);
        assertThat(clock.microseconds(1000)).containsExactly(2000, 2000, 2000);
        assertThat(clock.processorMicroseconds(1000)).containsExactly(1000, 1000, 1000);
        assertThat(clock.bytes(1000)).containsExactly(4, 4, 4);
    }

    @Test
    void numbers_are_found_among_other_output() {
        Measured measured = Measured.parse(List.of("a warning", "measured:steps 1.5 2.0", "the end"));

        assertThat(measured.get("steps")).containsExactly(1.5, 2);
        assertThatThrownBy(() -> measured.get("bare"))
                .hasMessageContaining("bare")
                .hasMessageContaining("steps");
    }

    @Test
    void a_workload_survives_a_command_line() {
        var workload = new Workload(Kind.CNN, 30, 32, 320);

        assertThat(Workload.of(workload.arguments().toArray(String[]::new), 0)).isEqualTo(workload);
        assertThat(workload.steps()).isEqualTo(10);
        assertThat(workload.data().featureShape()).containsExactly(1, 28, 28);
    }
}
