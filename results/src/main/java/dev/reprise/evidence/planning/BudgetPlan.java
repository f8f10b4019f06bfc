package dev.reprise.evidence.planning;

import dev.reprise.evidence.Evidence;
import dev.reprise.evidence.planning.OpenExperiment.State;
import dev.reprise.results.Results;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a budget of training time can decide: the experiments with undecided claims, the cheapest claims first.
 *
 * @param steps what fits, in the order to run it, with the cost of all up to and including each
 * @param beyond what would fit into a larger budget, in the same order
 * @param unknown what was never measured
 * @param stuck what no training here can decide
 */
public record BudgetPlan(
        List<Step> steps, List<OpenExperiment> beyond, List<OpenExperiment> unknown, List<OpenExperiment> stuck) {

    public BudgetPlan {
        steps = List.copyOf(steps);
        beyond = List.copyOf(beyond);
        unknown = List.copyOf(unknown);
        stuck = List.copyOf(stuck);
    }

    /** One experiment that fits; {@code cumulativeSeconds} of training, on one core. */
    public record Step(OpenExperiment experiment, double cumulativeSeconds) {}

    /**
     * Plans from what is recorded and, where it exists, the last run.
     *
     * @param coreSeconds of training that may be spent: wall time times the trials that train at once
     */
    public static BudgetPlan of(Evidence evidence, Optional<Results> lastRun, double coreSeconds) {
        List<OpenExperiment> open = open(evidence, lastRun);
        var steps = new ArrayList<Step>();
        var beyond = new ArrayList<OpenExperiment>();
        double spent = 0;
        for (OpenExperiment experiment : in(open, State.COSTED)) {
            if (spent + experiment.coreSeconds() <= coreSeconds) {
                spent += experiment.coreSeconds();
                steps.add(new Step(experiment, spent));
            } else {
                beyond.add(experiment);
            }
        }
        return new BudgetPlan(steps, beyond, in(open, State.UNKNOWN_COST), in(open, State.STUCK));
    }

    /** Seconds of training of all that fits. */
    public double seconds() {
        return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).cumulativeSeconds();
    }

    /** Trials of all that fits, those of other readings included. */
    public int trials() {
        return steps.stream().mapToInt(step -> step.experiment().trials()).sum();
    }

    /** How many of {@link #trials()} are of other readings of the reports. */
    public int readings() {
        return steps.stream().mapToInt(step -> step.experiment().readings()).sum();
    }

    private static List<OpenExperiment> open(Evidence evidence, Optional<Results> lastRun) {
        var ids = new TreeSet<String>();
        evidence.experiments().forEach(record -> ids.add(record.id()));
        lastRun.ifPresent(run -> run.experiments().forEach(experiment -> ids.add(experiment.id())));
        return ids.stream()
                .map(id -> new ClaimProgress(id, evidence, lastRun).open())
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<OpenExperiment> in(List<OpenExperiment> open, State state) {
        return open.stream()
                .filter(experiment -> experiment.state() == state)
                .sorted(Comparator.comparingDouble(OpenExperiment::secondsPerClaim)
                        .thenComparing(OpenExperiment::id))
                .toList();
    }
}
