package dev.reprise.reports.view;

import dev.reprise.judge.Arm;
import dev.reprise.reports.chart.Charts;
import dev.reprise.reports.chart.Curve;
import dev.reprise.reports.chart.Palette;
import dev.reprise.reports.chart.Picture;
import dev.reprise.reports.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Learning curves: a chart per series with a line per arm, or per quantity with a line per series if there is one arm. */
final class CurveBuilder {

    private final ArmCurves arms;

    CurveBuilder(ArmCurves arms) {
        this.arms = arms;
    }

    List<ChartView> build() {
        return arms.arms().size() > 1 ? byArm() : bySeries();
    }

    private List<ChartView> byArm() {
        var charts = new ArrayList<ChartView>();
        for (String name : arms.names()) {
            var curves = new ArrayList<Curve>();
            arms.arms().forEach(arm -> add(curves, arm, Words.arm(arm), name));
            charts.add(chart(name, name, curves));
        }
        return List.copyOf(charts);
    }

    private List<ChartView> bySeries() {
        var quantities = new LinkedHashMap<String, List<String>>();
        for (String name : arms.names()) {
            String quantity = name.substring(name.lastIndexOf('.') + 1);
            quantities.computeIfAbsent(quantity, q -> new ArrayList<>()).add(name);
        }
        var charts = new ArrayList<ChartView>();
        quantities.forEach((quantity, series) -> {
            var curves = new ArrayList<Curve>();
            arms.arms().forEach(arm -> series.forEach(name -> add(curves, arm, name, name)));
            charts.add(chart(series.size() == 1 ? series.get(0) : quantity, series.get(0), curves));
        });
        return List.copyOf(charts);
    }

    private void add(List<Curve> curves, Arm arm, String legend, String series) {
        arms.curve(arm, series, legend, Numbers.isShare(series) ? 100 : 1).ifPresent(curves::add);
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
                legend.add(new LegendEntry(Palette.series(i, curves.size()), name));
            }
        }
        String subtitle = seeds > 1
                ? (bands ? "mean and range of " : "mean of ") + Numbers.count(seeds, "seed", "seeds")
                : "one seed";
        int stride = arms.stride();
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
