package dev.reprise.reports.chart;

import dev.reprise.reports.text.Numbers;
import dev.reprise.results.Figure;
import dev.reprise.results.Figure.Kind;
import dev.reprise.results.Figure.Layer;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Points or lines through (x, y), one colour per layer. */
final class PointsChart {

    /** More points than this per layer hide each other and make a page slow. */
    private static final int MOST_POINTS = 4000;

    private PointsChart() {}

    static Picture draw(Figure figure) {
        long all = figure.layers().stream().mapToLong(PointsChart::size).sum();
        long finite = figure.layers().stream()
                .flatMapToInt(layer -> finiteIndices(layer))
                .count();
        if (finite == 0) {
            return new Picture(Plot.empty(figure.title(), "no finite value to draw"), Plot.lost(all));
        }
        Range xs = range(figure, layer -> layer.x().stream().mapToDouble(v -> v));
        Range ys = range(figure, layer -> layer.y().stream().mapToDouble(v -> v));
        boolean lines = figure.kind() == Kind.LINES;
        boolean xLog = lines && xs.spansDecades() && xs.high() / xs.low() >= 1000;
        boolean yLog = lines && ys.spansDecades();
        Plot plot = Plot.of(
                figure.title(),
                xLog ? xs : xs.padded(lines ? 0 : 0.04),
                yLog ? ys : ys.padded(0.05),
                xLog,
                yLog,
                Plot.Titles.numeric(figure.xLabel(), figure.yLabel()));
        for (int i = 0; i < figure.layers().size(); i++) {
            if (lines) {
                line(plot, figure.layers().get(i), i);
            } else {
                points(plot, figure.layers().get(i), i);
            }
        }
        return new Picture(plot.svg.markup(), (Plot.lost(all - finite) + thinned(figure)).strip());
    }

    private static int every(Layer layer) {
        return Math.max(1, (size(layer) + MOST_POINTS - 1) / MOST_POINTS);
    }

    private static String thinned(Figure figure) {
        int every = figure.layers().stream().mapToInt(PointsChart::every).max().orElse(1);
        return every == 1 ? "" : " Every " + every + Numbers.ordinal(every) + " point is drawn.";
    }

    private static Range range(Figure figure, Function<Layer, DoubleStream> values) {
        return Range.of(figure.layers().stream().flatMapToDouble(values));
    }

    private static int size(Layer layer) {
        return Math.min(layer.x().size(), layer.y().size());
    }

    private static IntStream finiteIndices(Layer layer) {
        return IntStream.range(0, size(layer))
                .filter(i -> Double.isFinite(layer.x().get(i))
                        && Double.isFinite(layer.y().get(i)));
    }

    /** One path for a whole layer: thousands of circles would make the page slow. */
    private static void points(Plot plot, Layer layer, int index) {
        var data = new StringBuilder();
        int every = every(layer);
        finiteIndices(layer)
                .filter(i -> i % every == 0)
                .forEach(i -> data.append('M').append(point(plot, layer, i)).append("h0"));
        if (!data.isEmpty()) {
            plot.svg.stroke("points " + Palette.series(index), data.toString());
        }
    }

    private static void line(Plot plot, Layer layer, int index) {
        var data = new StringBuilder();
        boolean gap = true;
        for (int i = 0; i < size(layer); i += every(layer)) {
            boolean shown =
                    plot.x.shows(layer.x().get(i)) && plot.y.shows(layer.y().get(i));
            if (shown) {
                data.append(gap ? 'M' : 'L').append(point(plot, layer, i));
            }
            gap = !shown;
        }
        if (!data.isEmpty()) {
            plot.svg.stroke("line " + Palette.series(index), data.toString());
        }
    }

    private static String point(Plot plot, Layer layer, int i) {
        return Svg.number(plot.x.at(layer.x().get(i))) + " "
                + Svg.number(plot.y.at(layer.y().get(i)));
    }
}
