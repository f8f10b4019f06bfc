package dev.reprise.reports.chart;

import dev.reprise.reports.text.Numbers;
import dev.reprise.results.Figure;
import dev.reprise.results.Figure.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How a classifier divides a plane, a picture for each frame: the surer it is of a class, the stronger its colour, and a line where both
 * are equal.
 */
final class BoundaryChart {

    private static final double WIDTH = 240;
    private static final double RIGHT = WIDTH - 6;
    private static final double TOP = 6;
    private static final double LETTER = 6.6;
    /** Shades of each class; more would make a page large and look no different. */
    private static final int SHADES = 5;
    /** More samples of a class than this hide what they lie on. */
    private static final int MOST_SAMPLES = 150;

    private BoundaryChart() {}

    static List<Layer> frames(Figure figure) {
        return figure.layers().stream()
                .filter(layer -> !layer.cells().isEmpty())
                .toList();
    }

    static List<Layer> samples(Figure figure) {
        return figure.layers().stream()
                .filter(layer -> layer.cells().isEmpty() && !layer.x().isEmpty())
                .toList();
    }

    /** The last frame: what the classifier learnt. */
    static Picture draw(Figure figure) {
        List<Layer> frames = frames(figure);
        return frames.isEmpty()
                ? new Picture(Plot.empty(figure.title(), "no frame to draw"), "")
                : new Picture(draw(figure, frames.get(frames.size() - 1), figure.title()), note(figure, frames.size()));
    }

    static String draw(Figure figure, Layer frame) {
        return draw(figure, frame, figure.title() + (frame.name().isBlank() ? "" : ", " + frame.name()));
    }

    private static String draw(Figure figure, Layer frame, String label) {
        List<List<Double>> cells = frame.cells();
        int rows = cells.size();
        int columns = cells.stream().mapToInt(List::size).max().orElse(0);
        Range xs = axis(frame.x());
        Range ys = axis(frame.y());
        List<String> xEnds = List.of(Numbers.plain(xs.low()), Numbers.plain(xs.high()));
        List<String> yEnds = List.of(Numbers.plain(ys.low()), Numbers.plain(ys.high()));
        double left = 12 + LETTER * Math.max(yEnds.get(0).length(), yEnds.get(1).length());
        double span = (ys.high() / 2 - ys.low() / 2) / (xs.high() / 2 - xs.low() / 2);
        double height = (RIGHT - left) * (Double.isFinite(span) ? Math.max(0.4, Math.min(1.6, span)) : 1);
        double bottom = TOP + height;
        var svg = Svg.picture(WIDTH, bottom + 22, "chart boundary", label);
        var grid = new Grid(cells, left, TOP, (RIGHT - left) / Math.max(1, columns), height / Math.max(1, rows));
        shades(grid).forEach((shade, runs) -> svg.path("side " + shade, runs.toString()));
        String line = Contour.through(grid, 0.5);
        if (!line.isEmpty()) {
            svg.stroke("divide", line);
        }
        Scale x = Scale.linear(xs, left, RIGHT);
        Scale y = Scale.linear(ys, bottom, TOP);
        List<Layer> samples = samples(figure);
        for (int i = 0; i < samples.size(); i++) {
            String points = points(samples.get(i), x, y);
            if (!points.isEmpty()) {
                svg.stroke("points " + Palette.series(i), points);
            }
        }
        svg.line("axis", left, bottom, RIGHT, bottom).line("axis", left, TOP, left, bottom);
        svg.text("tick", left, bottom + 15, xEnds.get(0)).text("tick end", RIGHT, bottom + 15, xEnds.get(1));
        svg.text("tick end", left - 5, bottom, yEnds.get(0)).text("tick end", left - 5, TOP + 10, yEnds.get(1));
        double room =
                RIGHT - left - LETTER * (xEnds.get(0).length() + xEnds.get(1).length() + 2);
        int letters = (int) Math.max(1, room / LETTER);
        if (!figure.xLabel().isEmpty()) {
            svg.text("axis-title mid", (left + RIGHT) / 2, bottom + 15, Plot.shortened(figure.xLabel(), letters));
        }
        if (!figure.yLabel().isEmpty()) {
            int high = (int) Math.max(1, (height - 50) / LETTER);
            svg.turned("axis-title mid", left - 6, (TOP + bottom) / 2, Plot.shortened(figure.yLabel(), high));
        }
        return svg.markup();
    }

    private static Range axis(List<Double> ends) {
        return ends.size() < 2
                        || !(ends.get(0) < ends.get(1))
                        || Double.isInfinite(ends.get(0))
                        || Double.isInfinite(ends.get(1))
                ? new Range(0, 1)
                : new Range(ends.get(0), ends.get(1));
    }

    /** Cells that stand side by side in one shade are one rectangle, and all of a shade one path: a frame has 1,600 cells. */
    private static TreeMap<String, StringBuilder> shades(Grid grid) {
        var shades = new TreeMap<String, StringBuilder>();
        for (int row = 0; row < grid.rows(); row++) {
            int length = grid.columns(row);
            for (int from = 0; from < length; ) {
                String shade = shade(grid.value(row, from));
                int to = from + 1;
                while (to < length && shade(grid.value(row, to)).equals(shade)) {
                    to++;
                }
                shades.computeIfAbsent(shade, s -> new StringBuilder()).append(grid.rectangle(row, from, to));
                from = to;
            }
        }
        return shades;
    }

    /** Colour of the class, and how sure of it the classifier is, from 1. */
    private static String shade(double value) {
        if (!Double.isFinite(value)) {
            return "lost";
        }
        double sure = Math.min(1, Math.abs(value - 0.5) * 2);
        return Palette.series(value < 0.5 ? 0 : 1) + " sure" + (int) Math.min(SHADES, 1 + Math.floor(sure * SHADES));
    }

    private static String points(Layer layer, Scale x, Scale y) {
        int size = Math.min(layer.x().size(), layer.y().size());
        int every = every(layer);
        var data = new StringBuilder();
        IntStream.range(0, size)
                .filter(i -> i % every == 0
                        && inside(x, layer.x().get(i))
                        && inside(y, layer.y().get(i)))
                .forEach(i -> data.append('M')
                        .append(Svg.number(x.at(layer.x().get(i))))
                        .append(' ')
                        .append(Svg.number(y.at(layer.y().get(i))))
                        .append("h0"));
        return data.toString();
    }

    private static boolean inside(Scale scale, double value) {
        return value >= scale.values().low() && value <= scale.values().high();
    }

    private static int every(Layer layer) {
        return Math.max(1, (layer.x().size() + MOST_SAMPLES - 1) / MOST_SAMPLES);
    }

    /** What is left out where so many of the frames are shown. */
    static String note(Figure figure, int shown) {
        var notes = new ArrayList<String>();
        int all = frames(figure).size();
        if (all > shown) {
            notes.add(shown + " of " + all + " frames are shown.");
        }
        long lost = frames(figure).stream()
                .flatMap(layer -> layer.cells().stream())
                .flatMap(List::stream)
                .filter(value -> !Double.isFinite(value))
                .count();
        if (lost > 0) {
            notes.add(Plot.lost(lost));
        }
        int every =
                samples(figure).stream().mapToInt(BoundaryChart::every).max().orElse(1);
        if (every > 1) {
            notes.add("Every " + every + Numbers.ordinal(every) + " sample is drawn.");
        }
        return String.join(" ", notes);
    }
}
