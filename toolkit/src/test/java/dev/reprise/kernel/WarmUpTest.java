package dev.reprise.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    private static final long MILLI = 1_000_000;

    private final AtomicInteger steps = new AtomicInteger();

    @Test
    void code_that_is_compiled_after_a_while_is_taken() {
        assertThat(WarmUp.becomesFaster(step -> 10 * MILLI, step -> step < 40 ? 300 * MILLI : 2 * MILLI))
                .isTrue();
    }

    @Test
    void one_fast_step_among_slow_ones_decides_nothing() {
        assertThat(WarmUp.becomesFaster(step -> 10 * MILLI, step -> counted(step % 3 == 0 ? MILLI : 300 * MILLI)))
                .isFalse();
        assertThat(steps.get()).isGreaterThan(50);
    }

    @Test
    void code_that_stays_slow_is_given_up_after_fifteen_seconds_of_work() {
        assertThat(WarmUp.becomesFaster(step -> 10 * MILLI, step -> counted(1_000 * MILLI)))
                .isFalse();
        assertThat(steps.get()).isEqualTo(15);
    }

    @Test
    void the_best_of_the_plain_steps_is_the_one_to_beat() {
        assertThat(WarmUp.becomesFaster(
                        step -> step == 0 ? 500 * MILLI : 10 * MILLI, step -> step < 3 ? 600 * MILLI : 20 * MILLI))
                .isTrue(); // before the second plain step is taken
        assertThat(WarmUp.becomesFaster(
                        step -> step == 0 ? 500 * MILLI : 10 * MILLI, step -> step < 20 ? 600 * MILLI : 20 * MILLI))
                .isFalse();
    }

    private long counted(long nanos) {
        steps.incrementAndGet();
        return nanos;
    }
}
