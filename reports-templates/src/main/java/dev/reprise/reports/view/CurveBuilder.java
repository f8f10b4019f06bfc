package dev.reprise.reports.view;

import dev.reprise.judge.Arm;
import dev.reprise.reports.chart.CellMap;
import dev.reprise.reports.chart.Charts;
import dev.reprise.reports.chart.Curve;
import dev.reprise.reports.chart.Palette;
import dev.reprise.reports.chart.Picture;
import dev.reprise.reports.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/** Learning curves: a chart per series with a line per arm, or per quantity with a line per series if there is one arm. */
final class CurveBuilder {

    /** More lines than this have no colours of their own; a map shows them all. */
    private static final int MOST_COLOURS = 8;

    private static final int MOST_BANDS = 6;
    private static final int MOST_COLUMNS = 60;

    private final ArmCurves arms;
    private final DisplayNames names;
    private final PrintedEnds printed;

    CurveBuilder(ArmCurves arms, DisplayNames names, PrintedEnds printed) {
        this.arms = arms;
        this.names = names;
        this.printed = printed;
    }

    List<ChartView> build() {
        return arms.arms().size() > 1 ? byArm() : bySeries();
    }

    private List<ChartView> byArm() {
        var charts = new ArrayList<ChartView>();
        for (String name : arms.names()) {
            List<Curve> curves = curves(name);
            if (curves.size() > MOST_COLOURS) {
                charts.add(map(name, curves));
            }
            charts.add(chart(name, name, curves));
        }
        return List.copyOf(charts);
    }

    /** Of one series, a curve for each arm that has it. */
    List<Curve> curves(String series) {
        var curves = new ArrayList<Curve>();
        arms.arms().forEach(arm -> add(curves, arm, names.arm(arm), series));
        return List.copyOf(curves);
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
        arms.curve(arm, series, legend, Numbers.isShare(series) ? 100 : 1)
                .ifPresent(curve -> curves.add(printed.of(arm, series).stream()
                        .mapToObj(curve::ending)
                        .findFirst()
                        .orElse(curve)));
    }

    /** The values of each arm that has the series; the names of the parameters stand below the map. */
    private List<String> labels(String series) {
        return arms.arms().stream()
                .filter(arm -> arms.curve(arm, series, "", 1).isPresent())
                .map(names::values)
                .toList();
    }

    static String unit(String series) {
        return Numbers.isShare(series) ? "%" : "";
    }

    private ChartView chart(String title, String series, List<Curve> curves) {
        String unit = unit(series);
        Picture picture = Charts.curves(title + " by epoch", unit, curves);
        var legend = new ArrayList<LegendEntry>();
        for (int i = 0; i < curves.size(); i++) {
            String name = curves.get(i).name();
            if (!name.isEmpty() && curves.size() > 1) {
                legend.add(new LegendEntry(Palette.series(i, curves.size()), name));
            }
        }
        boolean ends = curves.stream().anyMatch(curve -> curve.reported().isPresent());
        return new ChartView(
                title,
                spread(curves) + thinned() + (ends ? "; dashed: reported end" : ""),
                picture.markup(),
                picture.note(),
                List.copyOf(legend),
                CurveJson.of(unit, curves));
    }

    private static String spread(List<Curve> curves) {
        int seeds = curves.stream().mapToInt(Curve::seeds).max().orElse(0);
        if (seeds <= 1) {
            return "one seed";
        }
        boolean fan = curves.stream().allMatch(Curve::fan);
        String band = curves.size() > MOST_BANDS ? "" : fan ? " and 10 to 90 %" : " and range";
        return "mean" + band + " of " + Numbers.count(seeds, "seed", "seeds");
    }

    private String thinned() {
        int stride = arms.stride();
        return stride > 1 ? ", every " + stride + Numbers.ordinal(stride) + " epoch" : "";
    }

    /** All arms at once: a row for each, from the first epoch to the last. */
    private ChartView map(String series, List<Curve> curves) {
        int longest =
                curves.stream().mapToInt(curve -> curve.mean().size()).max().orElse(0);
        int columns = Math.min(MOST_COLUMNS, longest);
        int[] epochs = IntStream.range(0, columns)
                .map(column -> columns < 2 ? 0 : (int) Math.round(column * (longest - 1.0) / (columns - 1)))
                .toArray();
        int every = Math.max(1, columns / 6);
        Picture picture = Charts.map(new CellMap(
                series + " of each arm by epoch",
                names.parameters(arms.arms()) + " down, epochs across",
                unit(series),
                labels(series),
                IntStream.range(0, columns)
                        .mapToObj(
                                column -> column % every == 0 ? String.valueOf(1 + epochs[column] * arms.stride()) : "")
                        .toList(),
                curves.stream()
                        .map(curve -> IntStream.of(epochs)
                                .mapToObj(epoch -> epoch < curve.mean().size()
                                        ? curve.mean().get(epoch)
                                        : Double.NaN)
                                .toList())
                        .toList(),
                true));
        int seeds = curves.stream().mapToInt(Curve::seeds).max().orElse(0);
        return new ChartView(
                series,
                curves.size() + " arms at once, mean of " + Numbers.count(seeds, "seed", "seeds"),
                picture.markup(),
                picture.note(),
                List.of(),
                "");
    }
}
