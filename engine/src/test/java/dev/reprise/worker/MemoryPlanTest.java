package dev.reprise.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryPlanTest {

    private static final long GIGABYTE = 1L << 30;

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 8", "4, 16", "8, 16", "64, 256"})
    void all_workers_together_fit_into_three_quarters_of_the_machine(int workers, long gigabytes) {
        MemoryPlan plan = MemoryPlan.of(workers, OptionalLong.empty(), gigabytes * GIGABYTE);

        assertThat(plan.bytes() * workers).isBetween(gigabytes * GIGABYTE / 2, gigabytes * GIGABYTE * 3 / 4);
        assertThat(plan.heapBytes()).isLessThanOrEqualTo(plan.bytes() / 2);
    }

    @Test
    void a_large_machine_has_no_larger_workers() {
        MemoryPlan plan = MemoryPlan.of(2, OptionalLong.empty(), 256 * GIGABYTE);

        assertThat(plan.bytes()).isEqualTo(6 * GIGABYTE);
        assertThat(plan.jvmArguments()).containsExactly("-Xmx3072m");
    }

    @Test
    void a_given_share_counts_whatever_the_machine_has() {
        assertThat(MemoryPlan.of(2, OptionalLong.of(1000), GIGABYTE).jvmArguments())
                .containsExactly("-Xmx500m");
    }

    @Test
    void there_are_no_more_workers_than_memory_feeds_and_a_line_says_so() {
        MemoryPlan plan = MemoryPlan.of(64, OptionalLong.empty(), 24 * GIGABYTE);

        assertThat(plan.workers()).isEqualTo(18);
        assertThat(plan.bytes()).isEqualTo(GIGABYTE);
        assertThat(plan.notice().orElseThrow())
                .contains(
                        "64 workers were asked for",
                        "feeds 18 of 1024 MB each",
                        "reprise.workerMemory",
                        "reprise.threads");
    }

    @Test
    void a_given_share_bounds_their_number_too() {
        assertThat(MemoryPlan.of(8, OptionalLong.of(4096), 16 * GIGABYTE).workers())
                .isEqualTo(4);
        assertThat(MemoryPlan.of(4, OptionalLong.of(4096), 16 * GIGABYTE).notice())
                .isEmpty();
        assertThat(MemoryPlan.of(2, OptionalLong.empty(), GIGABYTE / 2).workers())
                .as("one may always try")
                .isEqualTo(1);
    }
}
