package dev.reprise.reports.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/** Reported against measured: what agrees lies on the diagonal, within the margins drawn around it. */
final class AgreementChart {

    private static final Range SHARE = new Range(0, 100);
    private static final double DOT = 4.5;

    private AgreementChart() {}

    static Picture draw(String unit, List<Agreement> points) {
        Range drawn =
                Range.of(points.stream().flatMapToDouble(point -> DoubleStream.of(point.reported(), point.measured())));
        boolean logarithmic = drawn.spansDecades();
        Range padded = drawn.padded(0.05);
        Range range = logarithmic ? drawn : unit.equals("%") ? padded.within(SHARE, drawn) : padded;
        String suffix = unit.isEmpty() ? "" : ", " + unit;
        Range axis = logarithmic ? new Range(range.low() / 1.15, range.high() * 1.15) : range;
        Plot plot = Plot.of(
                "Reported against measured" + suffix + ": " + points.size() + " numbers",
                axis,
                range,
                logarithmic,
                logarithmic,
                Plot.Titles.numeric("reported" + suffix, "measured" + suffix));
        for (Agreement point : points) {
            if (point.margin() > 0) {
                vertical(
                        plot,
                        "margin",
                        axis,
                        point.reported(),
                        point.reported() - point.margin(),
                        point.reported() + point.margin());
            }
        }
        plot.svg.line(
                "identity",
                plot.x.at(axis.low()),
                plot.y.at(axis.low()),
                plot.x.at(axis.high()),
                plot.y.at(axis.high()));
        for (Agreement point : points) {
            vertical(plot, "spread " + point.cssClass(), axis, point.reported(), point.low(), point.high());
            plot.svg.linkedCircle(
                    point.href(),
                    point.name(),
                    point.reported() + " " + point.measured(),
                    (point.recorded() ? "agree hollow " : "agree ") + point.cssClass(),
                    plot.x.at(point.reported()),
                    plot.y.at(point.measured()),
                    DOT);
        }
        return new Picture(plot.svg.navigable(), "");
    }

    private static void vertical(Plot plot, String cssClass, Range axis, double at, double low, double high) {
        double from = Math.max(axis.low(), low);
        double to = Math.min(axis.high(), high);
        if (from < to) {
            plot.svg.line(cssClass, plot.x.at(at), plot.y.at(from), plot.x.at(at), plot.y.at(to));
        }
    }
}
