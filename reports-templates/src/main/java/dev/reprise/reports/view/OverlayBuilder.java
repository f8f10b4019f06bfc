package dev.reprise.reports.view;

import dev.reprise.reports.chart.Charts;
import dev.reprise.reports.chart.Curve;
import dev.reprise.reports.chart.Palette;
import dev.reprise.reports.chart.Picture;
import dev.reprise.results.ExperimentResult;
import dev.reprise.results.TrialResult;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Learning curves of two runs in one picture, where they differ: this run as lines, the other one dashed. */
final class OverlayBuilder {

    private static final int MOST_ARMS = 8;
    private static final int MOST_CHARTS = 24;

    /** Below this share of the larger value a difference is rounding. */
    private static final double TOLERANCE = 1e-6;

    private final List<StudyCurves> studies = new ArrayList<>();
    private int charts;
    private int left;

    /** Those of one experiment that was run both times. */
    void add(Link experiment, ExperimentResult now, ExperimentResult was) {
        CurveBuilder after = curves(now);
        CurveBuilder before = curves(was);
        var drawn = new ArrayList<ChartView>();
        for (String series : names(now)) {
            List<Curve> current = after.curves(series);
            Map<String, Curve> former = before.curves(series).stream()
                    .collect(Collectors.toMap(Curve::name, curve -> curve, (first, second) -> first));
            List<Curve> moved = current.stream()
                    .filter(curve -> former.containsKey(curve.name()))
                    .filter(curve -> differs(curve, former.getOrDefault(curve.name(), curve)))
                    .toList();
            if (!moved.isEmpty() && charts < MOST_CHARTS) {
                List<Curve> shown = moved.subList(0, Math.min(MOST_ARMS, moved.size()));
                drawn.add(chart(series, shown, moved.size(), former));
                charts++;
            } else if (!moved.isEmpty()) {
                left++;
            }
        }
        if (!drawn.isEmpty()) {
            studies.add(new StudyCurves(experiment, List.copyOf(drawn)));
        }
    }

    List<StudyCurves> studies() {
        return List.copyOf(studies);
    }

    /** How many pictures there would be beyond the shown ones. */
    int left() {
        return left;
    }

    private static CurveBuilder curves(ExperimentResult experiment) {
        return new CurveBuilder(
                new TrialCurves(new SweepTableBuilder(experiment).arms()),
                new DisplayNames(experiment.sweeps()),
                new PrintedEnds(List.of()));
    }

    private static Set<String> names(ExperimentResult experiment) {
        var names = new LinkedHashSet<String>();
        for (TrialResult trial : experiment.trials()) {
            names.addAll(trial.series().keySet());
        }
        return names;
    }

    private static boolean differs(Curve now, Curve was) {
        if (now.mean().size() != was.mean().size()) {
            return true;
        }
        for (int i = 0; i < now.mean().size(); i++) {
            double a = now.mean().get(i);
            double b = was.mean().get(i);
            boolean same = Double.isFinite(a) && Double.isFinite(b)
                    ? Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b))
                    : Double.isFinite(a) == Double.isFinite(b);
            if (!same) {
                return true;
            }
        }
        return false;
    }

    private static ChartView chart(String series, List<Curve> shown, int moved, Map<String, Curve> former) {
        List<Curve> before = shown.stream()
                .map(curve -> former.getOrDefault(curve.name(), curve))
                .toList();
        Picture picture = Charts.overlaid(series + " by epoch, two runs", CurveBuilder.unit(series), shown, before);
        var legend = new ArrayList<LegendEntry>();
        for (int i = 0; i < shown.size(); i++) {
            if (!shown.get(i).name().isEmpty()) {
                legend.add(new LegendEntry(
                        Palette.series(i, shown.size()), shown.get(i).name()));
            }
        }
        return new ChartView(
                series,
                "this run; before: dashed"
                        + (moved > shown.size() ? "; the first " + shown.size() + " of " + moved + " arms" : ""),
                picture.markup(),
                picture.note(),
                List.copyOf(legend),
                "");
    }
}
