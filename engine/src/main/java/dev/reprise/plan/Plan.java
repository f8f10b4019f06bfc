package dev.reprise.plan;

import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.discover.Grid;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.results.TrialKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The trials of one experiment: each arm of its grid with the seeds {@code 1..n}.
 *
 * @param experimentId {@code <report>/<experiment>}
 * @param seeds how many
 */
public record Plan(String experimentId, Grid grid, int seeds) {

    public static Plan of(ExperimentDefinition experiment, int seeds) {
        return new Plan(experiment.id(), experiment.grid(), seeds);
    }

    /** Every arm, in table order. */
    public List<Arm> arms() {
        return grid.arms();
    }

    /** The arms that a claim is judged on, each with its parameters in the order of {@link #arms()}. */
    public List<Arm> arms(Assertion assertion) {
        return assertion.arms(grid.sweeps(), grid.arms()).stream()
                .map(this::inDeclaredOrder)
                .toList();
    }

    private Arm inDeclaredOrder(Arm arm) {
        return arms().stream().filter(arm::equals).findFirst().orElse(arm);
    }

    /** All trials, arm by arm. */
    public List<TrialKey> trials() {
        return trials(arms());
    }

    /** The trials of some of the arms, in the plan's order. */
    public List<TrialKey> trials(List<Arm> some) {
        var trials = new ArrayList<TrialKey>();
        for (Arm arm : arms()) {
            if (some.contains(arm)) {
                IntStream.rangeClosed(1, seeds).forEach(seed -> trials.add(new TrialKey(experimentId, arm, seed)));
            }
        }
        return trials;
    }
}
