package dev.reprise.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.worker.MemoryWatch.Advice;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MemoryWatchTest {

    private static final MemoryPlan PLAN = new MemoryPlan(1, 1000, 1);

    private OptionalLong bytes = OptionalLong.of(500);
    private long seconds;
    private final MemoryWatch watch =
            new MemoryWatch(PLAN, Duration.ofSeconds(20), () -> bytes, () -> Duration.ofSeconds(seconds)
                    .toNanos());

    @Test
    void below_the_bound_there_is_nothing_to_do() {
        assertThat(at(100, 1000)).isEqualTo(Advice.NOTHING);
    }

    @Test
    void above_the_bound_the_trial_moves_but_not_before_it_stayed_for_a_while() {
        assertThat(at(10, 1100)).isEqualTo(Advice.NOTHING);
        assertThat(at(20, 1100)).isEqualTo(Advice.SUSPEND);
    }

    @Test
    void half_as_much_again_is_never_allowed() {
        assertThat(at(2, 1501)).isEqualTo(Advice.KILL);
    }

    @Test
    void where_the_system_does_not_tell_nothing_is_done() {
        seconds = 100;
        bytes = OptionalLong.empty();

        assertThat(watch.look()).isEqualTo(Advice.NOTHING);
    }

    private Advice at(long second, long size) {
        seconds = second;
        bytes = OptionalLong.of(size);
        return watch.look();
    }
}
