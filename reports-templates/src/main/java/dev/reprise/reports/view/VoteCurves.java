package dev.reprise.reports.view;

import dev.reprise.reports.chart.Charts;
import dev.reprise.reports.chart.Palette;
import dev.reprise.reports.chart.Picture;
import dev.reprise.reports.view.PowerTable.Measured;
import dev.reprise.results.Figure;
import dev.reprise.results.Figure.Kind;
import dev.reprise.results.Figure.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a vote of the seeds says of a claim that some share of all seeds bears out: one picture per number of seeds. */
final class VoteCurves {

    private static final Pattern SHARE = Pattern.compile("(\\d+)% of the seeds bear it out");

    private VoteCurves() {}

    static List<ChartView> of(List<Measured> rows) {
        var settings = new LinkedHashMap<String, List<Measured>>();
        rows.stream().filter(row -> SHARE.matcher(row.situation()).matches()).forEach(row -> settings.computeIfAbsent(
                        row.setting(), s -> new ArrayList<>())
                .add(row));
        return settings.entrySet().stream()
                .map(setting -> chart(setting.getKey(), setting.getValue()))
                .toList();
    }

    private static ChartView chart(String setting, List<Measured> rows) {
        List<Layer> layers = List.of(
                line("confirmed", rows, Measured::confirmed),
                line("varies", rows, Measured::dependent),
                line("rejected", rows, Measured::rejected),
                line("undecided", rows, Measured::undecided));
        Picture picture = Charts.figure(new Figure(
                setting,
                "Verdicts by the share of all seeds that bear the claim out: " + setting,
                Kind.LINES,
                "share of all seeds that bear it out, %",
                "% of studies",
                layers));
        var legend = new ArrayList<LegendEntry>();
        for (int i = 0; i < layers.size(); i++) {
            legend.add(new LegendEntry(Palette.series(i), layers.get(i).name()));
        }
        return new ChartView(setting, "exact", picture.markup(), picture.note(), List.copyOf(legend), "");
    }

    private static Layer line(String name, List<Measured> rows, ToDoubleFunction<Measured> chance) {
        return Layer.points(
                name,
                rows.stream().map(VoteCurves::share).toList(),
                rows.stream().map(row -> 100 * chance.applyAsDouble(row)).toList());
    }

    private static double share(Measured row) {
        Matcher share = SHARE.matcher(row.situation());
        return share.matches() ? Double.parseDouble(share.group(1)) : Double.NaN;
    }
}
