package dev.reprise.judge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The trials of one seed in the arms that a claim names.
 *
 * @param seed that they share
 * @param trials by arm, in the order in which the claim names them
 */
public record SeedOutcome(int seed, Map<Arm, TrialOutcome> trials) {

    public SeedOutcome {
        trials = Collections.unmodifiableMap(new LinkedHashMap<>(trials));
    }

    /**
     * A metric at one arm.
     *
     * @throws UnknownMetricException if the trial did not record it
     */
    public double value(String metric, Arm arm) {
        Map<String, Double> metrics = trial(arm).metrics();
        Double value = metrics.get(metric);
        if (value == null) {
            throw new UnknownMetricException("metric", metric, " of the arm '" + arm + "'", metrics.keySet());
        }
        return value;
    }

    /**
     * A series at one arm.
     *
     * @throws UnknownMetricException if the trial did not record it
     */
    public List<Double> series(String name, Arm arm) {
        Map<String, List<Double>> series = trial(arm).series();
        List<Double> values = series.get(name);
        if (values == null) {
            throw new UnknownMetricException("series", name, " of the arm '" + arm + "'", series.keySet());
        }
        return values;
    }

    private TrialOutcome trial(Arm arm) {
        TrialOutcome exact = trials.get(arm);
        if (exact != null) {
            return exact;
        }
        return trials.values().stream()
                .filter(trial -> arm.means(trial.arm()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The check looks at the arm '" + arm
                        + "', which the claim does not name; it names " + trials.keySet() + ". Add it to at(...)."));
    }
}
