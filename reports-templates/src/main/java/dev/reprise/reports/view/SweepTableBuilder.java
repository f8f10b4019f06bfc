package dev.reprise.reports.view;

import dev.reprise.judge.Arm;
import dev.reprise.reports.text.Numbers;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Arms by metrics: mean and standard deviation over the seeds. */
final class SweepTableBuilder {

    /** Beyond it a plain number is hard to read. */
    private static final double LARGEST = 1e9;

    private final Map<Arm, List<TrialResult>> arms = new LinkedHashMap<>();
    private final DisplayNames shown;
    private final List<String> parameters;
    private final List<String> metrics;

    SweepTableBuilder(ExperimentResult experiment) {
        shown = new DisplayNames(experiment.sweeps());
        var names = new LinkedHashSet<String>();
        experiment.sweeps().forEach(sweep -> names.add(sweep.name()));
        var measured = new LinkedHashSet<String>();
        for (TrialResult trial : experiment.trials()) {
            names.addAll(trial.arm().values().keySet());
            measured.addAll(trial.metrics().keySet());
            arms.computeIfAbsent(trial.arm(), a -> new ArrayList<>()).add(trial);
        }
        parameters = List.copyOf(names);
        metrics = List.copyOf(measured);
    }

    Map<Arm, List<TrialResult>> arms() {
        return arms;
    }

    SweepTable build() {
        var columns = new ArrayList<List<MetricCell>>();
        for (String metric : metrics) {
            columns.add(column(metric));
        }
        var rows = new ArrayList<ArmRow>();
        arms.forEach((arm, trials) -> {
            int row = rows.size();
            long completed = trials.stream()
                    .filter(trial -> trial.status() == Status.COMPLETED)
                    .count();
            rows.add(new ArmRow(
                    parameters.stream()
                            .map(name -> shown.value(name, arm.values().getOrDefault(name, "–")))
                            .toList(),
                    completed == trials.size() ? String.valueOf(completed) : completed + " of " + trials.size(),
                    columns.stream().map(column -> column.get(row)).toList()));
        });
        return new SweepTable(
                parameters.stream().map(shown::parameter).toList(),
                metrics.stream()
                        .map(metric -> Numbers.isShare(metric) ? metric + ", %" : metric)
                        .toList(),
                List.copyOf(rows));
    }

    private List<MetricCell> column(String metric) {
        double factor = Numbers.isShare(metric) ? 100 : 1;
        List<Sample> samples = arms.values().stream()
                .map(trials -> Sample.of(trials.stream()
                        .filter(trial -> trial.metrics().containsKey(metric))
                        .map(trial -> trial.metrics().get(metric) * factor)
                        .toList()))
                .toList();
        int decimals = Numbers.isShare(metric)
                ? 2
                : Numbers.decimals(samples.stream().map(Sample::mean).toList());
        return samples.stream().map(sample -> cell(sample, decimals)).toList();
    }

    private static MetricCell cell(Sample sample, int decimals) {
        String lost = sample.notFinite() == 0 ? "" : Numbers.count(sample.notFinite(), "seed", "seeds") + " not finite";
        if (sample.finite() == 0) {
            return new MetricCell(sample.notFinite() == 0 ? "–" : "NaN", "", lost);
        }
        // A value that the column's decimals would flatten, or that needs an exponent, keeps its own digits.
        double size = Math.abs(sample.mean());
        boolean tiny = sample.mean() != Math.rint(sample.mean()) && size < 10 * Math.pow(10, -decimals);
        boolean own = tiny || size >= LARGEST;
        String mean = own ? Numbers.plain(sample.mean()) : Numbers.fixed(sample.mean(), decimals);
        String deviation = sample.finite() < 2
                ? ""
                : own ? Numbers.plain(sample.deviation()) : Numbers.fixed(sample.deviation(), decimals);
        return new MetricCell(mean, deviation, lost);
    }
}
