package dev.reprise.reports.view;

import dev.reprise.judge.Arm;
import dev.reprise.reports.chart.Curve;
import dev.reprise.results.TrialResult;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The curves of a run's own trials. */
final class TrialCurves implements ArmCurves {

    /** More entries than this cannot be told apart on a screen. */
    private static final int MOST_POINTS = 500;

    /** With fewer seeds a tenth of them is less than one. */
    private static final int FEWEST_OF_A_FAN = 10;

    private static final double TAIL = 0.1;

    private final Map<Arm, List<TrialResult>> trials;
    private final int stride;

    TrialCurves(Map<Arm, List<TrialResult>> trials) {
        this.trials = trials;
        int longest = trials.values().stream()
                .flatMap(List::stream)
                .flatMap(trial -> trial.series().values().stream())
                .mapToInt(List::size)
                .max()
                .orElse(0);
        this.stride = Math.max(1, (longest + MOST_POINTS - 1) / MOST_POINTS);
    }

    @Override
    public List<Arm> arms() {
        return List.copyOf(trials.keySet());
    }

    @Override
    public Set<String> names() {
        var names = new LinkedHashSet<String>();
        trials.values()
                .forEach(arm -> arm.forEach(trial -> names.addAll(trial.series().keySet())));
        return names;
    }

    @Override
    public int stride() {
        return stride;
    }

    @Override
    public Optional<Curve> curve(Arm arm, String series, String legend, double factor) {
        List<List<Double>> values = trials.getOrDefault(arm, List.of()).stream()
                .filter(trial -> trial.series().containsKey(series))
                .map(trial -> trial.series().get(series))
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(curve(legend, values, factor));
    }

    private Curve curve(String legend, List<List<Double>> seeds, double factor) {
        int epochs = seeds.stream().mapToInt(List::size).max().orElse(0);
        var mean = new ArrayList<Double>();
        var low = new ArrayList<Double>();
        var high = new ArrayList<Double>();
        boolean fan = seeds.size() >= FEWEST_OF_A_FAN;
        long lost = 0;
        for (int i = 0; i < epochs; i += stride) {
            int epoch = i;
            List<Double> column = seeds.stream()
                    .filter(series -> series.size() > epoch)
                    .map(series -> series.get(epoch) * factor)
                    .toList();
            Sample sample = Sample.of(column);
            lost += sample.notFinite();
            mean.add(sample.mean());
            double[] finite = column.stream()
                    .filter(Double::isFinite)
                    .mapToDouble(v -> v)
                    .sorted()
                    .toArray();
            low.add(quantile(finite, fan ? TAIL : 0));
            high.add(quantile(finite, fan ? 1 - TAIL : 1));
        }
        return new Curve(legend, mean, low, high, seeds.size(), lost, stride, fan, OptionalDouble.empty());
    }

    /** Between neighbours it is interpolated, as R's and NumPy's default does (Hyndman and Fan's seventh); NaN of nothing. */
    static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(sorted.length - 1, below + 1);
        double part = at - below;
        return part == 0 ? sorted[below] : sorted[below] * (1 - part) + sorted[above] * part;
    }
}
