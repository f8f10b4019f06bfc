package dev.reprise.reports.view;

import dev.reprise.judge.Arm;
import dev.reprise.reports.chart.CellMap;
import dev.reprise.reports.chart.Charts;
import dev.reprise.reports.chart.Picture;
import dev.reprise.reports.text.Numbers;
import dev.reprise.results.SweepResult;
import dev.reprise.results.TrialResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where a table of all arms is long: each metric as a map over the two parameters with the most values. */
final class SweepMaps {

    private static final int FEWEST_ARMS = 9;
    private static final int MOST_MAPS = 8;

    /** A metric with no more different values than this is a setting rather than a result. */
    private static final int FEW = 4;

    private final List<SweepResult> sweeps;
    private final Map<Arm, List<TrialResult>> arms;
    private final DisplayNames names;

    SweepMaps(List<SweepResult> sweeps, Map<Arm, List<TrialResult>> arms) {
        this.sweeps = sweeps.stream().filter(sweep -> sweep.values().size() > 1).toList();
        this.arms = arms;
        this.names = new DisplayNames(sweeps);
    }

    /** None unless two parameters and more are varied. */
    List<ChartView> build() {
        if (sweeps.size() < 2 || arms.size() < FEWEST_ARMS) {
            return List.of();
        }
        List<SweepResult> largest = sweeps.stream()
                .sorted((a, b) -> Integer.compare(b.values().size(), a.values().size()))
                .toList();
        SweepResult down = largest.get(0);
        SweepResult across = largest.get(1);
        var charts = new ArrayList<ChartView>();
        for (String metric : metrics()) {
            groups(down, across).forEach((rest, group) -> {
                if (charts.size() < MOST_MAPS) {
                    charts.add(chart(metric, rest, down, across, group));
                }
            });
        }
        return List.copyOf(charts);
    }

    private List<String> metrics() {
        var metrics = new LinkedHashSet<String>();
        arms.values()
                .forEach(trials ->
                        trials.forEach(trial -> metrics.addAll(trial.metrics().keySet())));
        return metrics.stream().filter(this::depends).toList();
    }

    /** A number of weights has nothing to show on a map of what leaves it as it is. */
    private boolean depends(String metric) {
        return arms.keySet().stream()
                        .map(arm -> mean(arm, metric))
                        .filter(Double::isFinite)
                        .distinct()
                        .count()
                > FEW;
    }

    /** Arms that agree in every other parameter share a map, whose name says in what. */
    private Map<String, List<Arm>> groups(SweepResult down, SweepResult across) {
        Map<String, List<Arm>> groups = new LinkedHashMap<>();
        for (Arm arm : arms.keySet()) {
            String rest = arm.values().entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(down.name())
                            && !entry.getKey().equals(across.name()))
                    .map(entry ->
                            names.parameter(entry.getKey()) + " = " + names.value(entry.getKey(), entry.getValue()))
                    .collect(Collectors.joining(", "));
            groups.computeIfAbsent(rest, r -> new ArrayList<>()).add(arm);
        }
        return groups;
    }

    private ChartView chart(String metric, String rest, SweepResult down, SweepResult across, List<Arm> group) {
        String unit = CurveBuilder.unit(metric);
        var cells = new ArrayList<List<Double>>();
        for (String row : down.values()) {
            cells.add(across.values().stream()
                    .map(column -> group.stream()
                            .filter(arm -> row.equals(arm.values().get(down.name()))
                                    && column.equals(arm.values().get(across.name())))
                            .findFirst()
                            .map(arm -> mean(arm, metric))
                            .orElse(Double.NaN))
                    .toList());
        }
        Picture picture = Charts.map(new CellMap(
                metric + " by " + names.parameter(down.name()) + " and " + names.parameter(across.name())
                        + (rest.isEmpty() ? "" : ", " + rest),
                names.parameter(down.name()) + " down, " + names.parameter(across.name()) + " across",
                unit,
                down.values().stream()
                        .map(value -> names.value(down.name(), value))
                        .toList(),
                across.values().stream()
                        .map(value -> names.value(across.name(), value))
                        .toList(),
                cells,
                false));
        return new ChartView(
                unit.isEmpty() ? metric : metric + ", " + unit,
                "mean over the seeds" + (rest.isEmpty() ? "" : "; " + rest),
                picture.markup(),
                picture.note(),
                List.of(),
                "");
    }

    private double mean(Arm arm, String metric) {
        double factor = Numbers.isShare(metric) ? 100 : 1;
        return Sample.of(arms.getOrDefault(arm, List.of()).stream()
                        .filter(trial -> trial.metrics().containsKey(metric))
                        .map(trial -> trial.metrics().getOrDefault(metric, Double.NaN) * factor)
                        .toList())
                .mean();
    }
}
