package dev.reprise.reports.view;

import dev.reprise.reports.chart.Charts;
import dev.reprise.reports.chart.Curve;
import dev.reprise.reports.chart.Palette;
import dev.reprise.reports.chart.Picture;
import dev.reprise.reports.text.Numbers;
import dev.reprise.results.TrialResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Learning curves: a chart per series with a line per arm, or per quantity with a line per series if there is one arm. */
final class CurveBuilder {

    /** More entries than this cannot be told apart on a screen. */
    private static final int MOST_POINTS = 500;

    private final Map<Map<String, String>, List<TrialResult>> arms;
    private final int stride;

    CurveBuilder(Map<Map<String, String>, List<TrialResult>> arms) {
        this.arms = arms;
        int longest = arms.values().stream()
                .flatMap(List::stream)
                .flatMap(trial -> trial.series().values().stream())
                .mapToInt(List::size)
                .max()
                .orElse(0);
        this.stride = Math.max(1, (longest + MOST_POINTS - 1) / MOST_POINTS);
    }

    List<ChartView> build() {
        Set<String> names = new LinkedHashSet<>();
        arms.values()
                .forEach(trials ->
                        trials.forEach(trial -> names.addAll(trial.series().keySet())));
        return arms.size() > 1 ? byArm(names) : bySeries(names);
    }

    private List<ChartView> byArm(Set<String> names) {
        var charts = new ArrayList<ChartView>();
        for (String name : names) {
            var curves = new ArrayList<Curve>();
            arms.forEach((arm, trials) -> add(curves, Words.arm(arm), name, trials));
            charts.add(chart(name, name, curves));
        }
        return List.copyOf(charts);
    }

    private List<ChartView> bySeries(Set<String> names) {
        var quantities = new LinkedHashMap<String, List<String>>();
        for (String name : names) {
            String quantity = name.substring(name.lastIndexOf('.') + 1);
            quantities.computeIfAbsent(quantity, q -> new ArrayList<>()).add(name);
        }
        var charts = new ArrayList<ChartView>();
        quantities.forEach((quantity, series) -> {
            var curves = new ArrayList<Curve>();
            arms.values().forEach(trials -> series.forEach(name -> add(curves, name, name, trials)));
            charts.add(chart(series.size() == 1 ? series.get(0) : quantity, series.get(0), curves));
        });
        return List.copyOf(charts);
    }

    private void add(List<Curve> curves, String legend, String series, List<TrialResult> trials) {
        List<List<Double>> values = trials.stream()
                .filter(trial -> trial.series().containsKey(series))
                .map(trial -> trial.series().get(series))
                .toList();
        if (!values.isEmpty()) {
            curves.add(curve(legend, values, Numbers.isShare(series) ? 100 : 1));
        }
    }

    private Curve curve(String legend, List<List<Double>> seeds, double factor) {
        int epochs = seeds.stream().mapToInt(List::size).max().orElse(0);
        var mean = new ArrayList<Double>(epochs);
        var low = new ArrayList<Double>(epochs);
        var high = new ArrayList<Double>(epochs);
        long lost = 0;
        for (int i = 0; i < epochs; i += stride) {
            int epoch = i;
            List<Double> column = seeds.stream()
                    .filter(series -> series.size() > epoch)
                    .map(series -> series.get(epoch) * factor)
                    .toList();
            Sample sample = Sample.of(column);
            lost += sample.notFinite();
            boolean any = sample.finite() > 0;
            mean.add(sample.mean());
            low.add(
                    any
                            ? column.stream()
                                    .filter(Double::isFinite)
                                    .mapToDouble(v -> v)
                                    .min()
                                    .orElseThrow()
                            : Double.NaN);
            high.add(
                    any
                            ? column.stream()
                                    .filter(Double::isFinite)
                                    .mapToDouble(v -> v)
                                    .max()
                                    .orElseThrow()
                            : Double.NaN);
        }
        return new Curve(legend, mean, low, high, seeds.size(), lost, stride);
    }

    private ChartView chart(String title, String series, List<Curve> curves) {
        String unit = Numbers.isShare(series) ? "%" : "";
        Picture picture = Charts.curves(title + " by epoch", unit, curves);
        int seeds = curves.stream().mapToInt(Curve::seeds).max().orElse(0);
        boolean bands = seeds > 1 && curves.size() <= 6;
        var legend = new ArrayList<LegendEntry>();
        for (int i = 0; i < curves.size(); i++) {
            String name = curves.get(i).name();
            if (!name.isEmpty() && curves.size() > 1) {
                legend.add(new LegendEntry(Palette.series(i), name));
            }
        }
        String subtitle = seeds > 1
                ? (bands ? "mean and range of " : "mean of ") + Numbers.count(seeds, "seed", "seeds")
                : "one seed";
        String thinned = stride > 1 ? ", every " + stride + Numbers.ordinal(stride) + " epoch" : "";
        return new ChartView(
                title,
                subtitle + thinned,
                picture.markup(),
                picture.note(),
                List.copyOf(legend),
                CurveJson.of(unit, curves));
    }
}
