package dev.reprise.judge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one completed trial measured. NaN and infinities are values like any other; a trial that crashed has no outcome.
 *
 * @param arm what was trained
 * @param seed that it was trained with
 * @param metrics named scalars, in the unit's base: 0..1 for percentages, seconds for times
 * @param series one value per epoch by name
 * @param figures names of the figures drawn
 */
public record TrialOutcome(
        Arm arm, int seed, Map<String, Double> metrics, Map<String, List<Double>> series, Set<String> figures) {

    public TrialOutcome {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        var lists = new LinkedHashMap<String, List<Double>>();
        series.forEach((name, values) -> lists.put(name, List.copyOf(values)));
        series = Collections.unmodifiableMap(lists);
        figures = Collections.unmodifiableSet(new TreeSet<>(figures));
    }
}
