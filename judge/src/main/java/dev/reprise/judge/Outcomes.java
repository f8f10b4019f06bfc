package dev.reprise.judge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The completed trials of one experiment. What it answers does not depend on the order in which trials were given. */
public final class Outcomes {

    private final List<Arm> arms;
    private final Sweeps sweeps;
    private final Map<Arm, SortedMap<Integer, TrialOutcome>> byArm = new HashMap<>();

    /**
     * @param arms every arm of the experiment, in sweep order; {@link Arm#NONE} alone when nothing is swept
     * @param sweeps the varied parameters
     * @param trials the trials that completed; arms that are not in {@code arms} are refused
     * @throws IllegalArgumentException if a trial stands twice or its arm is unknown
     */
    public Outcomes(List<Arm> arms, Sweeps sweeps, Collection<TrialOutcome> trials) {
        this.arms = List.copyOf(arms);
        this.sweeps = sweeps;
        this.arms.forEach(arm -> byArm.put(arm, new TreeMap<>()));
        for (TrialOutcome trial : trials) {
            SortedMap<Integer, TrialOutcome> seeds = byArm.get(trial.arm());
            if (seeds == null) {
                throw new IllegalArgumentException("The experiment has no arm '" + trial.arm() + "'");
            }
            if (seeds.put(trial.seed(), trial) != null) {
                throw new IllegalArgumentException(
                        "Two trials of the arm '" + trial.arm() + "' have seed " + trial.seed());
            }
        }
    }

    /** Every arm, in sweep order. */
    public List<Arm> arms() {
        return arms;
    }

    /** The varied parameters. */
    public Sweeps sweeps() {
        return sweeps;
    }

    /** The completed trials of an arm by seed; empty if it has none. */
    public SortedMap<Integer, TrialOutcome> trials(Arm arm) {
        SortedMap<Integer, TrialOutcome> own = byArm.get(arm);
        if (own == null) {
            own = arms.stream().filter(arm::means).findFirst().map(byArm::get).orElseGet(TreeMap::new);
        }
        return java.util.Collections.unmodifiableSortedMap(own);
    }

    /** The seeds that completed in all of these arms, ascending. */
    public SortedSet<Integer> commonSeeds(Collection<Arm> wanted) {
        var seeds = new TreeSet<Integer>();
        wanted.stream().findFirst().ifPresent(arm -> seeds.addAll(trials(arm).keySet()));
        wanted.forEach(arm -> seeds.retainAll(trials(arm).keySet()));
        return seeds;
    }

    /** The planned trials that did not complete. */
    public List<PlannedTrial> missing(Collection<Arm> wanted, Collection<Integer> seeds) {
        var missing = new ArrayList<PlannedTrial>();
        for (Arm arm : wanted) {
            for (int seed : new TreeSet<>(seeds)) {
                if (!trials(arm).containsKey(seed)) {
                    missing.add(new PlannedTrial(arm, seed));
                }
            }
        }
        return missing;
    }

    /**
     * The values of a metric in several arms, for the seeds that completed in all of them.
     *
     * @return by seed, ascending: one value per arm in the order given
     * @throws UnknownMetricException if no trial of one of the arms recorded it
     */
    public SortedMap<Integer, List<Double>> paired(String metric, List<Arm> wanted) {
        return paired(
                wanted.stream().map(arm -> new Cell(Metric.named(metric), arm)).toList());
    }

    SortedMap<Integer, List<Double>> paired(List<Cell> cells) {
        return common(cells, "metric", TrialOutcome::metrics);
    }

    SortedMap<Integer, List<List<Double>>> pairedSeries(List<Cell> cells) {
        return common(cells, "series", TrialOutcome::series);
    }

    private <T> SortedMap<Integer, List<T>> common(
            List<Cell> cells, String what, Function<TrialOutcome, Map<String, T>> recorded) {
        var columns = new ArrayList<SortedMap<Integer, T>>();
        for (Cell cell : cells) {
            columns.add(column(cell, what, recorded));
        }
        var seeds = new TreeSet<>(columns.get(0).keySet());
        columns.forEach(column -> seeds.retainAll(column.keySet()));
        var rows = new TreeMap<Integer, List<T>>();
        seeds.forEach(seed ->
                rows.put(seed, columns.stream().map(column -> column.get(seed)).toList()));
        return rows;
    }

    private <T> SortedMap<Integer, T> column(Cell cell, String what, Function<TrialOutcome, Map<String, T>> recorded) {
        var column = new TreeMap<Integer, T>();
        var names = new LinkedHashMap<String, Integer>();
        for (TrialOutcome trial : trials(cell.arm()).values()) {
            Map<String, T> values = recorded.apply(trial);
            values.keySet().forEach(name -> names.merge(name, 1, Integer::sum));
            if (values.containsKey(cell.metric().name())) {
                column.put(trial.seed(), values.get(cell.metric().name()));
            }
        }
        if (column.isEmpty() && !trials(cell.arm()).isEmpty()) {
            String where = cell.arm().equals(Arm.NONE) ? "" : " of the arm '" + cell.arm() + "'";
            throw new UnknownMetricException(what, cell.metric().name(), where, names.keySet());
        }
        return column;
    }
}
