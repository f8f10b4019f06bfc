package dev.reprise.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Measured values of any origin, and what they say of a claim: the way in for tests that train nothing themselves.
 *
 * <pre>{@code
 * Measurements measured = Measurements.of(arm("lr", 0.1), "accuracy", 0.91, 0.93, 0.92, 0.94, 0.92)
 *         .and(arm("lr", 1), "accuracy", 0.71, 0.69, 0.10, 0.74, 0.70);
 * Finding finding = measured.judge(metric("accuracy").isBestAt(arm("lr", 0.1)));
 * }</pre>
 *
 * <p>Values are in the unit's base: 0 to 1 for percentages, seconds for times. NaN and infinities are values like any other: they stand
 * where training diverged. Immutable. Nothing may be missing: a seed that only some arms have, or a metric that only some seeds of an arm
 * have, is refused when a claim is judged, since what is left out is seldom left out at random.
 */
public final class Measurements {

    private final Map<PlannedTrial, TrialOutcome> trials;

    Measurements(Map<PlannedTrial, TrialOutcome> trials) {
        this.trials = trials;
    }

    /** A metric where nothing is varied: one value for each of the seeds 1, 2, 3 and so on. */
    public static Measurements of(String metric, double... bySeed) {
        return of(Arm.NONE, metric, bySeed);
    }

    /** A metric at one arm: one value for each of the seeds 1, 2, 3 and so on. */
    public static Measurements of(Arm arm, String metric, double... bySeed) {
        return new Measurements(Map.of()).and(arm, metric, bySeed);
    }

    /** Trials with all that they recorded, series and figures included. */
    public static Measurements of(List<TrialOutcome> trials) {
        var all = new LinkedHashMap<PlannedTrial, TrialOutcome>();
        trials.forEach(trial -> add(all, trial));
        return new Measurements(all);
    }

    /**
     * One trial per row. The column {@code seed} is a whole number, the varied parameters are text, every other column is a metric.
     *
     * @param rows cell by column
     * @param varied names of the columns that make the arm
     * @throws IllegalArgumentException naming row, column and text, if a column is missing, a metric is not a number, or a trial stands twice
     */
    public static Measurements ofRows(List<Map<String, String>> rows, String... varied) {
        return of(MeasuredRows.trials(rows, List.of(varied)));
    }

    /**
     * Like {@link #ofRows}, of lines separated by commas under a line of column names; cells may be quoted.
     *
     * @throws IllegalArgumentException as there, and if a line has more or fewer cells than there are columns
     */
    public static Measurements ofCsv(List<String> lines, String... varied) {
        return ofRows(MeasuredRows.csv(lines), varied);
    }

    /**
     * These and another metric, or the same at another arm; values with the same place belong to the same seed.
     *
     * @throws IllegalArgumentException if there are no values, or the metric has some at this arm
     */
    public Measurements and(Arm arm, String metric, double... bySeed) {
        if (bySeed.length == 0) {
            throw new IllegalArgumentException("The metric '" + metric + "'" + at(arm) + " needs a value per seed.");
        }
        var all = new LinkedHashMap<>(trials);
        for (int i = 0; i < bySeed.length; i++) {
            add(all, new TrialOutcome(arm, i + 1, Map.of(metric, bySeed[i]), Map.of(), Set.of()));
        }
        return new Measurements(all);
    }

    /** The same where nothing is varied. */
    public Measurements and(String metric, double... bySeed) {
        return and(Arm.NONE, metric, bySeed);
    }

    /**
     * Judges one claim in one look at all seeds. With fewer than five nothing but structure reproduces. A claim in per cent
     * on values that are no shares is NOT_RUN.
     *
     * @throws IllegalArgumentException if the claim names arms that were not measured, or values are missing
     * @throws UnknownMetricException if nothing measured has the name that the claim looks at
     */
    public Finding judge(Assertion claim) {
        return judgement(claim, outcomes()).finding();
    }

    /**
     * Judges the claims of one report: each in one look, then all negative verdicts together, of which a few would be bad luck.
     *
     * @return in the order of the claims
     */
    public List<Finding> judgeAll(List<? extends Assertion> claims) {
        Outcomes outcomes = outcomes();
        List<Judgement> judgements =
                claims.stream().map(claim -> judgement(claim, outcomes)).toList();
        return ReportReview.controlFalseDiscoveries(judgements).stream()
                .map(Judgement::finding)
                .toList();
    }

    private static Judgement judgement(Assertion claim, Outcomes outcomes) {
        int seeds = outcomes.commonSeeds(outcomes.arms()).size();
        return Judge.judge(claim, outcomes, JudgingRules.quick(seeds));
    }

    private Outcomes outcomes() {
        if (trials.isEmpty()) {
            throw new IllegalArgumentException(
                    "Nothing was measured, so no claim can be judged. Add values with and(...).");
        }
        var arms = new LinkedHashSet<Arm>();
        var values = new LinkedHashMap<String, List<String>>();
        for (TrialOutcome trial : trials.values()) {
            arms.add(trial.arm());
            trial.arm().values().forEach((name, value) -> {
                List<String> known = values.computeIfAbsent(name, n -> new ArrayList<>());
                if (!known.contains(value)) {
                    known.add(value);
                }
            });
        }
        var sweeps = new Sweeps(values);
        arms.forEach(arm -> checkParameters(arm, values.keySet()));
        var outcomes = new Outcomes(List.copyOf(arms), sweeps, trials.values());
        checkNothingIsMissing(outcomes);
        return outcomes;
    }

    private static void checkParameters(Arm arm, Set<String> parameters) {
        if (!arm.values().keySet().equals(parameters)) {
            throw new IllegalArgumentException("The measured arm '" + arm + "' gives values to "
                    + arm.values().keySet() + ", but other arms to " + parameters
                    + ". Every arm needs a value of each varied parameter.");
        }
    }

    private static void checkNothingIsMissing(Outcomes outcomes) {
        var seeds = new TreeSet<Integer>();
        outcomes.arms().forEach(arm -> seeds.addAll(outcomes.trials(arm).keySet()));
        for (PlannedTrial trial : outcomes.missing(outcomes.arms(), seeds)) {
            throw new IllegalArgumentException("Nothing was measured" + at(trial.arm()) + " with seed " + trial.seed()
                    + ", which other arms have. Where training diverged write NaN.");
        }
        for (Arm arm : outcomes.arms()) {
            var names = new TreeSet<String>();
            outcomes.trials(arm).values().forEach(trial -> names.addAll(recorded(trial)));
            outcomes.trials(arm).forEach((seed, trial) -> {
                var missing = new TreeSet<>(names);
                missing.removeAll(recorded(trial));
                if (!missing.isEmpty()) {
                    throw new IllegalArgumentException("'" + missing.first() + "' has no value" + at(arm)
                            + " with seed " + seed + ", but with other seeds. Where training diverged write NaN.");
                }
            });
        }
    }

    private static Set<String> recorded(TrialOutcome trial) {
        var names = new LinkedHashSet<>(trial.metrics().keySet());
        names.addAll(trial.series().keySet());
        return names;
    }

    private static void add(Map<PlannedTrial, TrialOutcome> all, TrialOutcome trial) {
        all.merge(new PlannedTrial(trial.arm(), trial.seed()), trial, Measurements::merged);
    }

    private static TrialOutcome merged(TrialOutcome first, TrialOutcome more) {
        for (String name : recorded(more)) {
            if (recorded(first).contains(name)) {
                throw new IllegalArgumentException(
                        "'" + name + "' is measured twice" + at(more.arm()) + " with seed " + more.seed() + ".");
            }
        }
        var metrics = new LinkedHashMap<>(first.metrics());
        metrics.putAll(more.metrics());
        var series = new LinkedHashMap<>(first.series());
        series.putAll(more.series());
        var figures = new LinkedHashSet<>(first.figures());
        figures.addAll(more.figures());
        return new TrialOutcome(first.arm(), first.seed(), metrics, series, figures);
    }

    private static String at(Arm arm) {
        return arm.equals(Arm.NONE) ? "" : " at '" + arm + "'";
    }
}
