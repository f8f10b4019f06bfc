package dev.reprise.reports.chart;

import dev.reprise.results.Figure;
import dev.reprise.results.Figure.Layer;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Counts of bins; layers lie over one another, half transparent. */
final class HistogramChart {

    private HistogramChart() {}

    static Picture draw(Figure figure) {
        long lost = figure.layers().stream()
                .flatMap(layer -> Stream.concat(layer.x().stream(), layer.y().stream()))
                .filter(v -> !Double.isFinite(v))
                .count();
        boolean any = figure.layers().stream().anyMatch(layer -> bins(layer) > 0);
        if (!any) {
            return new Picture(Plot.empty(figure.title(), "no bin to draw"), Plot.lost(lost));
        }
        Range xs = Range.of(
                figure.layers().stream().flatMap(layer -> layer.x().stream()).mapToDouble(v -> v));
        Range counts = Range.of(DoubleStream.concat(
                DoubleStream.of(0),
                figure.layers().stream().flatMap(layer -> layer.y().stream()).mapToDouble(v -> v)));
        Plot plot = Plot.of(
                figure.title(),
                xs.padded(0),
                counts.high() > 0 ? new Range(Math.min(0, counts.low()), counts.high() * 1.05) : new Range(0, 1),
                false,
                false,
                Plot.Titles.numeric(figure.xLabel(), figure.yLabel()));
        for (int i = 0; i < figure.layers().size(); i++) {
            layer(plot, figure.layers().get(i), i);
        }
        return new Picture(plot.svg.markup(), Plot.lost(lost));
    }

    private static int bins(Layer layer) {
        return Math.max(0, Math.min(layer.y().size(), layer.x().size() - 1));
    }

    private static void layer(Plot plot, Layer layer, int index) {
        for (int bin = 0; bin < bins(layer); bin++) {
            double from = layer.x().get(bin);
            double to = layer.x().get(bin + 1);
            double count = layer.y().get(bin);
            if (Double.isFinite(from) && Double.isFinite(to) && Double.isFinite(count)) {
                double left = plot.x.at(Math.min(from, to));
                double right = plot.x.at(Math.max(from, to));
                double top = plot.y.at(Math.max(0, count));
                plot.svg.rectangle(
                        "bin " + Palette.series(index), left, top, Math.max(0.5, right - left), plot.y.at(0) - top);
            }
        }
    }
}
