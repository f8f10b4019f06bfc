package dev.reprise.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reprise.evidence.planning.BudgetPlan;
import dev.reprise.evidence.planning.BudgetPlan.Step;
import dev.reprise.evidence.planning.OpenExperiment;
import dev.reprise.evidence.planning.OpenExperiment.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTableTest {

    @Test
    void a_plan_says_how_many_of_its_trials_are_of_other_readings() {
        assertThat(lines(experiment(2, 44, 36)).get(0))
                .isEqualTo(
                        "1.0 h of training on one core can decide 2 of 2 open claims, in 10 s (44 trials, 36 of them of"
                                + " other readings of the reports):");
    }

    @Test
    void without_other_readings_it_says_nothing_of_them() {
        assertThat(lines(experiment(1, 8, 0)).get(0)).endsWith("in 10 s (8 trials):");
    }

    @Test
    void what_fits_is_a_row_with_the_command_that_runs_it() {
        assertThat(lines(experiment(2, 44, 36)).subList(1, 4))
                .containsExactly(
                        "      cost  together  claims  trials  experiment",
                        "      10 s      10 s       2      44  paper/study (note)",
                        "mvn verify -Dreprise.profile=full -Dreprise.includes=it.Study");
    }

    @Test
    void a_budget_that_decides_nothing_names_no_trials() {
        var plan = new BudgetPlan(List.of(), List.of(experiment(1, 8, 0)), List.of(), List.of());

        assertThat(new PlanTable(plan, 5).lines())
                .startsWith("5 s of training on one core can decide 0 of 1 open claims, in 0 s:")
                .contains("Beyond this budget: 1 claims");
    }

    private static List<String> lines(OpenExperiment experiment) {
        var plan = new BudgetPlan(List.of(new Step(experiment, 10)), List.of(), List.of(), List.of());
        return new PlanTable(plan, 3600).lines();
    }

    private static OpenExperiment experiment(int claims, int trials, int readings) {
        return new OpenExperiment("paper/study", "it.Study", claims, trials, readings, 10, State.COSTED, "note");
    }
}
