package dev.reprise.evidence;

import dev.reprise.evidence.RecordedArm.RecordedCurve;
import dev.reprise.results.TrialResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The series of the trials of each arm as curves of few points: their mean and range over the seeds, every n-th epoch. */
final class Thinning {

    private static final int MOST_POINTS = 50;

    private final int every;

    /** @param trials all that are to be drawn together, and so need points at the same epochs */
    Thinning(List<TrialResult> trials) {
        int epochs = trials.stream()
                .flatMap(trial -> trial.series().values().stream())
                .mapToInt(List::size)
                .max()
                .orElse(0);
        this.every = Math.max(1, (epochs + MOST_POINTS - 1) / MOST_POINTS);
    }

    /** The curves of one arm. */
    List<RecordedCurve> curves(List<TrialResult> seeds) {
        Set<String> names = new LinkedHashSet<>();
        seeds.forEach(trial -> names.addAll(trial.series().keySet()));
        return names.stream().map(name -> curve(name, seeds)).toList();
    }

    private RecordedCurve curve(String name, List<TrialResult> trials) {
        List<List<Double>> seeds = trials.stream()
                .filter(trial -> trial.series().containsKey(name))
                .map(trial -> trial.series().get(name))
                .toList();
        int epochs = seeds.stream().mapToInt(List::size).max().orElse(0);
        var mean = new ArrayList<Double>();
        var low = new ArrayList<Double>();
        var high = new ArrayList<Double>();
        long notFinite = 0;
        for (int epoch = 0; epoch < epochs; epoch += every) {
            int at = epoch;
            double[] values = seeds.stream()
                    .filter(series -> series.size() > at)
                    .mapToDouble(series -> series.get(at))
                    .toArray();
            double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
            notFinite += values.length - finite.length;
            mean.add(Rounding.plot(Arrays.stream(finite).average().orElse(Double.NaN)));
            low.add(Rounding.plot(Arrays.stream(finite).min().orElse(Double.NaN)));
            high.add(Rounding.plot(Arrays.stream(finite).max().orElse(Double.NaN)));
        }
        boolean single = seeds.size() < 2;
        return new RecordedCurve(
                name, every, seeds.size(), notFinite, mean, single ? List.of() : low, single ? List.of() : high);
    }
}
