package dev.reprise.reports.view;

import dev.reprise.judge.Arm;
import dev.reprise.judge.MeasuredTimes;
import dev.reprise.reports.chart.Charts;
import dev.reprise.reports.chart.Picture;
import dev.reprise.results.Figure;
import dev.reprise.results.Figure.Kind;
import dev.reprise.results.Figure.Layer;
import dev.reprise.results.TrialResult;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** The times that trials measured, side by side as reports show them: a chart per metric with a bar per arm, the mean over its seeds. */
final class TimeBars {

    private static final int MOST_ARMS = 12;

    private TimeBars() {}

    /** Empty for one arm, which has nothing beside it, and for so many that no label could be read. */
    static List<ChartView> of(Map<Arm, List<TrialResult>> trialsByArm, DisplayNames names) {
        if (trialsByArm.size() < 2 || trialsByArm.size() > MOST_ARMS) {
            return List.of();
        }
        Set<String> times = new TreeSet<>();
        trialsByArm
                .values()
                .forEach(trials -> trials.forEach(trial -> trial.metrics().keySet().stream()
                        .filter(MeasuredTimes::isOne)
                        .forEach(times::add)));
        return times.stream().map(time -> chart(time, trialsByArm, names)).toList();
    }

    private static ChartView chart(String metric, Map<Arm, List<TrialResult>> trialsByArm, DisplayNames names) {
        List<Double> means = trialsByArm.values().stream()
                .map(trials -> mean(metric, trials).orElse(Double.NaN))
                .toList();
        List<String> arms = trialsByArm.keySet().stream().map(names::arm).toList();
        String title = metric + " by arm";
        var bars = new Layer("", List.of(), means, arms, List.of());
        Picture picture = Charts.figure(new Figure(metric, title, Kind.BARS, "arm", metric, List.of(bars)));
        return new ChartView(title, "mean over the seeds", picture.markup(), picture.note(), List.of(), "");
    }

    private static OptionalDouble mean(String metric, List<TrialResult> trials) {
        return trials.stream()
                .map(TrialResult::metrics)
                .filter(metrics -> metrics.containsKey(metric))
                .mapToDouble(metrics -> metrics.get(metric))
                .average();
    }
}
