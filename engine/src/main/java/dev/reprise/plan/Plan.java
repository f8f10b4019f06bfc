package dev.reprise.plan;

import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.discover.Grid;
import dev.reprise.judge.Arm;
import dev.reprise.judge.Assertion;
import dev.reprise.judge.PlannedTrial;
import dev.reprise.results.TrialKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The trials of one experiment: each arm of its grid with the seeds {@code 1..n}, or those that were made elsewhere.
 *
 * @param experimentId {@code <report>/<experiment>}
 * @param seeds how many different ones
 * @param trials all of them, arm by arm
 */
public record Plan(String experimentId, Grid grid, int seeds, List<TrialKey> trials) {

    public Plan {
        trials = List.copyOf(trials);
    }

    /** @param seeds how many to train; what was made elsewhere has its own */
    public static Plan of(ExperimentDefinition experiment, int seeds) {
        return experiment
                .imported()
                .map(imported -> imported(experiment, imported.trials().keySet()))
                .orElseGet(() -> trained(experiment, seeds));
    }

    private static Plan trained(ExperimentDefinition experiment, int seeds) {
        List<TrialKey> trials = experiment.grid().arms().stream()
                .flatMap(arm ->
                        IntStream.rangeClosed(1, seeds).mapToObj(seed -> new TrialKey(experiment.id(), arm, seed)))
                .toList();
        return new Plan(experiment.id(), experiment.grid(), seeds, trials);
    }

    private static Plan imported(ExperimentDefinition experiment, Set<PlannedTrial> made) {
        Map<Arm, SortedSet<Integer>> seeds = new HashMap<>();
        made.forEach(trial ->
                seeds.computeIfAbsent(trial.arm(), arm -> new TreeSet<>()).add(trial.seed()));
        List<TrialKey> trials = experiment.grid().arms().stream()
                .flatMap(arm -> seeds.getOrDefault(arm, new TreeSet<>()).stream()
                        .map(seed -> new TrialKey(experiment.id(), arm, seed)))
                .toList();
        long different = trials.stream().map(TrialKey::seed).distinct().count();
        return new Plan(experiment.id(), experiment.grid(), (int) different, trials);
    }

    /** The same trials with one more value in each arm, which claims know nothing of. */
    public Plan with(String name, String value) {
        return new Plan(
                experimentId,
                grid,
                seeds,
                trials.stream()
                        .map(trial -> new TrialKey(experimentId, trial.arm().with(name, value), trial.seed()))
                        .toList());
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

    /** The trials of some of the arms, in the plan's order. */
    public List<TrialKey> trials(List<Arm> some) {
        return trials.stream().filter(trial -> some.contains(trial.arm())).toList();
    }
}
