package dev.reprise.reports.chart;

import dev.reprise.reports.text.Numbers;
import java.util.List;

/** Numbers by row and column: the larger, the stronger the colour; they are printed while there is room. */
final class LabelledMap {

    private static final double WIDTH = 640;
    private static final double NARROW = 320;
    private static final double WIDEST = 64;
    private static final double TOP = 30;
    private static final double ROW = 19;
    private static final double TALL_ROW = 30;
    private static final int MOST_LETTERS = 26;
    private static final double LETTER = 6.4;
    private static final int KEY_STEPS = 24;

    private LabelledMap() {}

    static Picture draw(CellMap map) {
        Range range = Range.of(map.cells().stream().flatMap(List::stream).mapToDouble(v -> v));
        long lost = map.cells().stream()
                .flatMap(List::stream)
                .filter(value -> !Double.isFinite(value))
                .count();
        boolean logarithmic = range.spansDecades();
        int longest = map.rows().stream().mapToInt(String::length).max().orElse(0);
        double left = 8 + LETTER * Math.min(MOST_LETTERS, longest);
        int columns = Math.max(1, map.columns().size());
        boolean small = left + columns * WIDEST + 4 <= NARROW;
        double picture = small ? NARROW : WIDTH;
        double width = Math.min(WIDEST, (picture - left - 4) / columns);
        double row = columns <= 12 && map.rows().size() <= 12 ? TALL_ROW : ROW;
        double bottom = TOP + row * map.rows().size();
        var svg = Svg.picture(picture, bottom + 62, small ? "chart cells small" : "chart cells", map.title());
        for (int column = 0; column < map.columns().size(); column++) {
            String name = map.columns().get(column);
            int room = map.sparse() ? 6 : (int) Math.max(1, width / LETTER);
            svg.text("tick mid", left + (column + 0.5) * width, TOP - 8, Plot.shortened(name, room));
        }
        for (int line = 0; line < map.rows().size(); line++) {
            double y = TOP + line * row;
            svg.text(
                    "row end",
                    left - 6,
                    y + row / 2 + 4,
                    Plot.shortened(map.rows().get(line), MOST_LETTERS));
            for (int column = 0; column < map.cells().get(line).size(); column++) {
                double value = map.cells().get(line).get(column);
                cell(svg, share(range, logarithmic, value), value, left + column * width, y, width, row);
            }
        }
        int letters = (int) ((picture - 8) / LETTER);
        svg.text("axis-title", 4, bottom + 16, Plot.shortened(map.axes(), letters));
        key(svg, range, map.unit(), left, bottom + 30);
        return new Picture(svg.markup(), Plot.lost(lost));
    }

    private static double share(Range range, boolean logarithmic, double value) {
        if (!Double.isFinite(value)) {
            return Double.NaN;
        }
        double low = logarithmic ? Math.log(range.low()) : range.low() / 2;
        double high = logarithmic ? Math.log(range.high()) : range.high() / 2;
        double at = logarithmic ? Math.log(value) : value / 2;
        return high > low ? (at - low) / (high - low) : 0.5;
    }

    private static void cell(Svg svg, double share, double value, double x, double y, double width, double height) {
        double gap = width > 12 ? 1 : 0;
        if (Double.isNaN(share)) {
            svg.rectangle("cell lost", x, y, width - 1, height - 1);
            return;
        }
        svg.shade("cell", x, y, width - gap, height - 1, 0.06 + 0.94 * share);
        String text = Numbers.plain(value);
        if (text.length() * 6.6 < width) {
            svg.text(share > 0.55 ? "value on mid" : "value mid", x + width / 2, y + height / 2 + 4, text);
        }
    }

    /** What the weakest and the strongest colour stand for. */
    private static void key(Svg svg, Range range, String unit, double left, double y) {
        String suffix = unit.isEmpty() ? "" : " " + unit;
        String low = Numbers.plain(range.low()) + suffix;
        svg.text("tick", left, y + 11, low);
        double from = left + 8 + LETTER * low.length();
        for (int step = 0; step < KEY_STEPS; step++) {
            svg.shade("cell", from + step * 6, y, 6, 13, 0.06 + 0.94 * step / (KEY_STEPS - 1.0));
        }
        svg.text("tick", from + KEY_STEPS * 6 + 8, y + 11, Numbers.plain(range.high()) + suffix);
    }
}
