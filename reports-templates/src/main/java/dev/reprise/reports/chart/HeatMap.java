package dev.reprise.reports.chart;

import dev.reprise.reports.text.Numbers;
import dev.reprise.results.Figure;
import dev.reprise.results.Figure.Layer;
import java.util.List;

/** A matrix of cells: the larger the value, the stronger the colour; values are printed while there is room. */
final class HeatMap {

    private static final double WIDTH = Plot.WIDTH;
    private static final double TOP = 20;

    private HeatMap() {}

    static Picture draw(Figure figure) {
        Layer layer = figure.layers().isEmpty()
                ? new Layer("", List.of(), List.of(), List.of(), List.of())
                : figure.layers().get(0);
        List<List<Double>> cells = layer.cells();
        int rows = cells.size();
        int columns = cells.stream().mapToInt(List::size).max().orElse(0);
        if (columns == 0) {
            return new Picture(Plot.empty(figure.title(), "no cell to draw"), "");
        }
        double left = figure.yLabel().isEmpty() ? 4 : 22;
        double size = Math.min((WIDTH - left - 4) / columns, 40);
        double cellHeight = Math.max(4, Math.min(size, 34));
        double height = TOP + rows * cellHeight + (figure.xLabel().isEmpty() ? 8 : 28);
        var svg = Svg.picture(WIDTH, height, "chart heat", figure.title());
        Range range = Range.of(cells.stream().flatMap(List::stream).mapToDouble(v -> v));
        for (int column = 0; column < Math.min(columns, layer.labels().size()); column++) {
            int letters = (int) Math.max(1, size / 6.4);
            svg.text(
                    "tick mid",
                    left + (column + 0.5) * size,
                    14,
                    Plot.shortened(layer.labels().get(column), letters));
        }
        long lost = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < cells.get(row).size(); column++) {
                double value = cells.get(row).get(column);
                double x = left + column * size;
                double y = TOP + row * cellHeight;
                lost += Double.isFinite(value) ? 0 : 1;
                cell(svg, range, value, x, y, size, cellHeight);
            }
        }
        if (!figure.xLabel().isEmpty()) {
            svg.text("axis-title mid", left + columns * size / 2, height - 8, Plot.shortened(figure.xLabel(), 60));
        }
        if (!figure.yLabel().isEmpty()) {
            svg.turned("axis-title mid", 14, TOP + rows * cellHeight / 2, Plot.shortened(figure.yLabel(), 40));
        }
        return new Picture(svg.markup(), Plot.lost(lost));
    }

    private static void cell(Svg svg, Range range, double value, double x, double y, double width, double height) {
        if (!Double.isFinite(value)) {
            svg.rectangle("cell lost", x, y, width - 1, height - 1);
            return;
        }
        double span = range.high() / 2 - range.low() / 2;
        double share = span == 0 ? 0.5 : (value / 2 - range.low() / 2) / span;
        svg.shade("cell", x, y, width - 1, height - 1, 0.06 + 0.94 * share);
        String text = Numbers.plain(value);
        if (text.length() * 6.2 < width) {
            svg.text(share > 0.55 ? "value on mid" : "value mid", x + width / 2, y + height / 2 + 4, text);
        }
    }
}
