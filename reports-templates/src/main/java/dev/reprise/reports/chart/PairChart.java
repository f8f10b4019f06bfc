package dev.reprise.reports.chart;

import dev.reprise.reports.text.Numbers;
import java.util.stream.DoubleStream;

/** The values of two samples as dots above each other on one axis. */
final class PairChart {

    private static final double WIDTH = 260;
    private static final double HEIGHT = 46;
    private static final double UPPER = 9;
    private static final double LOWER = 23;
    private static final double AXIS = 31;
    private static final double EDGE = 8;
    private static final double LETTER = 3.4;

    private PairChart() {}

    /** Without dots where no value is finite. */
    static String draw(String label, double[] one, double[] other) {
        var svg = Svg.picture(WIDTH, HEIGHT, "pair", label);
        double[] finite = DoubleStream.concat(DoubleStream.of(one), DoubleStream.of(other))
                .filter(Double::isFinite)
                .toArray();
        if (finite.length > 0) {
            Range values = Range.of(DoubleStream.of(finite)).padded(0.03);
            Scale x = Scale.linear(values, EDGE, WIDTH - EDGE);
            svg.line("axis", EDGE, AXIS, WIDTH - EDGE, AXIS);
            end(svg, x, DoubleStream.of(finite).min().orElseThrow());
            end(svg, x, DoubleStream.of(finite).max().orElseThrow());
            dots(svg, "here", x, UPPER, one);
            dots(svg, "there", x, LOWER, other);
        }
        return svg.markup();
    }

    private static void end(Svg svg, Scale x, double value) {
        String text = Numbers.plain(value);
        double half = text.length() * LETTER;
        double at = Math.max(half, Math.min(WIDTH - half, x.at(value)));
        svg.line("axis", x.at(value), AXIS, x.at(value), AXIS + 3);
        svg.text("tick mid", at, HEIGHT - 3, text);
    }

    private static void dots(Svg svg, String cssClass, Scale x, double y, double... values) {
        for (double value : values) {
            if (Double.isFinite(value)) {
                svg.circle(cssClass, x.at(value), y, 3.5);
            }
        }
    }
}
