package dev.reprise.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StartOrderTest {

    private static final Duration LEAD = Duration.ofSeconds(10);

    private final AtomicLong now = new AtomicLong(42);

    @Test
    void one_worker_starts_alone_on_two_processors() {
        StartOrder order = order(2);
        assertThat(order.untilNext()).isZero();
        order.starts();
        now.addAndGet(Duration.ofSeconds(4).toNanos());

        assertThat(order.untilNext()).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void all_others_may_start_after_that() {
        StartOrder order = order(2);
        order.starts();
        now.addAndGet(LEAD.toNanos());

        for (int worker = 0; worker < 3; worker++) {
            assertThat(order.untilNext()).isZero();
            order.starts();
        }
    }

    @Test
    void half_as_many_as_processors_start_at_once() {
        StartOrder order = order(7);
        for (int worker = 0; worker < 3; worker++) {
            assertThat(order.untilNext()).isZero();
            order.starts();
        }

        assertThat(order.untilNext()).isEqualTo(LEAD);
    }

    @Test
    void one_processor_has_one_worker_like_any_other() {
        StartOrder order = order(1);

        assertThat(order.untilNext()).isZero();
        order.starts();
        assertThat(order.untilNext()).isEqualTo(LEAD);
    }

    @Test
    void another_takes_the_place_of_one_that_is_gone() {
        StartOrder order = order(2);
        order.starts();
        order.ended();

        assertThat(order.untilNext()).isZero();
    }

    private StartOrder order(int processors) {
        return new StartOrder(processors, LEAD, now::get);
    }
}
