package dev.reprise.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VectorCheckTest {

    private static final long MILLI = 1_000_000;

    private final AtomicInteger steps = new AtomicInteger();

    @Test
    void code_that_is_compiled_after_a_while_is_taken() {
        assertThat(VectorCheck.becomesFaster(
                        () -> 10 * MILLI, () -> counted(steps.get() < 5 ? 300 * MILLI : 2 * MILLI)))
                .isTrue();
        assertThat(steps.get()).isEqualTo(5 + 20);
    }

    @Test
    void one_fast_step_among_slow_ones_decides_nothing() {
        assertThat(VectorCheck.becomesFaster(
                        () -> 10 * MILLI, () -> counted(steps.get() % 3 == 0 ? MILLI : 100 * MILLI)))
                .isFalse();
        assertThat(steps.get()).isGreaterThan(30);
    }

    @Test
    void code_that_stays_slow_is_given_up_after_fifteen_seconds_of_work() {
        assertThat(VectorCheck.becomesFaster(() -> 0, () -> counted(1_000 * MILLI)))
                .isFalse();
        assertThat(steps.get()).isEqualTo(15);
    }

    @Test
    void the_best_of_the_plain_steps_is_the_one_to_beat() {
        Iterator<Long> plain = Stream.iterate(0, step -> step + 1)
                .map(step -> step == 1 ? 10 * MILLI : 50 * MILLI)
                .iterator();
        assertThat(VectorCheck.becomesFaster(plain::next, () -> counted(20 * MILLI)))
                .isFalse();
        assertThat(steps.get()).isGreaterThan(40);
    }

    private long counted(long nanos) {
        steps.incrementAndGet();
        return nanos;
    }
}
