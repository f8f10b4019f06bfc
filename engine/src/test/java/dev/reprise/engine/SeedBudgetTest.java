package dev.reprise.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SeedBudgetTest {

    private final SeedBudget budget = new SeedBudget(Duration.ofSeconds(90), 3);

    @Test
    void every_experiment_may_spend_an_equal_part() {
        assertThat(budget.takePart()).isEqualTo(30);
        assertThat(budget.takePart()).isEqualTo(30);
        assertThat(budget.takePart()).isEqualTo(30);
    }

    @Test
    void what_one_gives_back_is_shared_by_those_that_come_after() {
        budget.giveBack(budget.takePart());

        assertThat(budget.takePart()).isEqualTo(45);
    }

    @Test
    void trials_that_took_longer_than_expected_are_paid_by_those_that_come_after() {
        budget.giveBack(budget.takePart() - 50);

        assertThat(budget.takePart()).isEqualTo(20);
    }

    @Test
    void nobody_may_spend_less_than_nothing() {
        budget.giveBack(budget.takePart() - 200);

        assertThat(budget.takePart()).isZero();
    }
}
