package dev.reprise.reports.chart;

import dev.reprise.reports.text.Numbers;
import java.util.List;

/** The frame that all charts with two axes share: grid, ticks, axis titles. */
final class Plot {

    static final double WIDTH = 480;
    static final double HEIGHT = 290;
    private static final double RIGHT = 468;
    private static final double TOP = 22;

    final Svg svg;
    final Scale x;
    final Scale y;

    /** Whole numbers only on the horizontal axis, as for epochs. */
    private Plot(String label, Scale x, Scale y) {
        this.svg = Svg.picture(WIDTH, HEIGHT, "chart", label);
        this.x = x;
        this.y = y;
    }

    /** A frame whose axes hold both ranges; {@code logarithmic} falls back to linear where values are not positive. */
    static Plot of(String label, Range xs, Range ys, boolean xLogarithmic, boolean yLogarithmic, Titles titles) {
        Range y = yLogarithmic ? new Range(ys.low() / 1.15, ys.high() * 1.15) : ys;
        double bottom = HEIGHT - (titles.x().isEmpty() ? 28 : 46);
        Scale vertical = yLogarithmic ? Scale.logarithmic(y, bottom, TOP) : Scale.linear(y, bottom, TOP);
        int widest = vertical.labels(vertical.ticks(5)).stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        double left = 18 + 6.6 * widest;
        Scale horizontal = xLogarithmic ? Scale.logarithmic(xs, left, RIGHT) : Scale.linear(xs, left, RIGHT);
        var plot = new Plot(label, horizontal, vertical);
        plot.verticalAxis(titles.y(), left);
        if (titles.categories().isEmpty()) {
            plot.horizontalAxis(titles.wholeX(), bottom);
        } else {
            plot.categories(titles.categories(), bottom);
        }
        if (!titles.x().isEmpty()) {
            plot.svg.text("axis-title mid", (left + RIGHT) / 2, HEIGHT - 8, shortened(titles.x(), 60));
        }
        return plot;
    }

    private void verticalAxis(String title, double left) {
        List<Double> ticks = y.ticks(5);
        List<String> labels = y.labels(ticks);
        for (int i = 0; i < ticks.size(); i++) {
            double at = y.at(ticks.get(i));
            svg.line("grid", left, at, RIGHT, at);
            svg.text("tick end", left - 7, at + 4, labels.get(i));
        }
        if (!title.isEmpty()) {
            svg.text("axis-title", 2, 12, shortened(title, 70));
        }
    }

    private void horizontalAxis(boolean whole, double bottom) {
        List<Double> all = x.ticks(6);
        List<Double> ticks = whole ? all.stream().filter(t -> t == Math.rint(t)).toList() : all;
        List<String> labels = x.labels(ticks);
        svg.line("axis", x.from(), bottom, x.to(), bottom);
        for (int i = 0; i < ticks.size(); i++) {
            double at = x.at(ticks.get(i));
            svg.line("axis", at, bottom, at, bottom + 4);
            svg.text("tick mid", at, bottom + 18, labels.get(i));
        }
    }

    private void categories(List<String> categories, double bottom) {
        svg.line("axis", x.from(), bottom, x.to(), bottom);
        double room = (x.to() - x.from()) / categories.size();
        int letters = (int) Math.max(2, room / 6.4);
        int every = (int) Math.max(1, Math.ceil(16 / room));
        for (int i = 0; i < categories.size(); i += every) {
            svg.text("tick mid", x.at(i + 0.5), bottom + 18, shortened(categories.get(i), letters));
        }
    }

    /** So that a hostile label cannot push the picture apart; the data table has the whole text. */
    static String shortened(String text, int letters) {
        if (text.codePointCount(0, text.length()) <= letters) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, Math.max(1, letters - 1))) + "…";
    }

    /** A centred remark in place of marks. */
    static String empty(String label, String remark) {
        return Svg.picture(WIDTH, 80, "chart", label)
                .text("tick mid", WIDTH / 2, 44, remark)
                .markup();
    }

    static String lost(long values) {
        return values == 0
                ? ""
                : Numbers.count(values, "value is", "values are") + " not finite (NaN or infinite) and not drawn.";
    }

    /** Axis titles; categories replace a numeric horizontal axis if there are any. */
    record Titles(String x, String y, boolean wholeX, List<String> categories) {

        static Titles numeric(String x, String y) {
            return new Titles(x, y, false, List.of());
        }
    }
}
