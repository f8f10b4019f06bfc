package dev.reprise.reports.chart;

import dev.reprise.results.Figure;
import dev.reprise.results.Figure.Layer;
import java.util.List;
import java.util.stream.DoubleStream;

/** Bars per label; layers stand side by side. */
final class BarChart {

    private BarChart() {}

    static Picture draw(Figure figure) {
        List<String> labels =
                figure.layers().stream().map(Layer::labels).reduce(List.of(), (a, b) -> b.size() > a.size() ? b : a);
        long lost = figure.layers().stream()
                .flatMap(layer -> layer.y().stream())
                .filter(v -> !Double.isFinite(v))
                .count();
        if (labels.isEmpty()) {
            return new Picture(Plot.empty(figure.title(), "no bar to draw"), Plot.lost(lost));
        }
        Range heights = Range.of(DoubleStream.concat(
                DoubleStream.of(0),
                figure.layers().stream().flatMap(layer -> layer.y().stream()).mapToDouble(v -> v)));
        Range ys = heights.low() == heights.high() ? new Range(0, 1) : withRoom(heights);
        Plot plot = Plot.of(
                figure.title(),
                new Range(0, labels.size()),
                ys,
                false,
                false,
                new Plot.Titles(figure.xLabel(), figure.yLabel(), false, labels));
        int layers = figure.layers().size();
        double slot = (plot.x.to() - plot.x.from()) / labels.size();
        double width = slot * 0.72 / layers;
        for (int layer = 0; layer < layers; layer++) {
            List<Double> y = figure.layers().get(layer).y();
            for (int i = 0; i < Math.min(labels.size(), y.size()); i++) {
                double left = plot.x.at(i) + slot * 0.14 + layer * width;
                bar(plot, layer, left, Math.max(0.5, width - 1), y.get(i));
            }
        }
        return new Picture(plot.svg.markup(), Plot.lost(lost));
    }

    private static Range withRoom(Range heights) {
        double span = heights.high() - heights.low();
        return new Range(
                heights.low() < 0 ? heights.low() - span * 0.05 : 0,
                heights.high() > 0 ? heights.high() + span * 0.05 : 0);
    }

    private static void bar(Plot plot, int layer, double left, double width, double height) {
        if (Double.isFinite(height)) {
            double top = plot.y.at(Math.max(0, height));
            double bottom = plot.y.at(Math.min(0, height));
            plot.svg.rectangle("bar " + Palette.series(layer), left, top, width, bottom - top);
        }
    }
}
