package dev.reprise.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;

/** Curves over epochs: the mean as a line, the seeds' range as a band. */
final class LineChart {

    /** Beyond this many arms, bands hide the lines. */
    private static final int MOST_BANDS = 6;

    private final List<Curve> curves;
    private final IntFunction<String> colour;
    private final Plot plot;

    private LineChart(String label, String unit, List<Curve> curves, IntFunction<String> colour, Range xs, Range ys) {
        this.curves = curves;
        this.colour = colour;
        boolean logarithmic = ys.spansDecades();
        Range y = logarithmic ? ys : ys.padded(0.05).within(possible(unit, ys), ys);
        plot = Plot.of(label, xs, y, false, logarithmic, new Plot.Titles("epoch", unit, true, List.of()));
    }

    /** What values of the unit can be: shares end at 0 and 100 %, and what is never negative gets no negative axis. */
    private static Range possible(String unit, Range values) {
        return new Range(
                values.low() >= 0 ? 0 : Double.NEGATIVE_INFINITY, unit.equals("%") ? 100 : Double.POSITIVE_INFINITY);
    }

    static Picture draw(String label, String unit, List<Curve> curves) {
        return draw(label, unit, curves, index -> Palette.series(index, curves.size()));
    }

    /** Those of the other run first, so that they lie below. */
    static Picture overlaid(String label, String unit, List<Curve> now, List<Curve> before) {
        var all = new ArrayList<>(before);
        all.addAll(now);
        return draw(
                label,
                unit,
                all,
                index -> index < before.size()
                        ? "before " + Palette.series(index, before.size())
                        : Palette.series(index - before.size(), now.size()));
    }

    private static Picture draw(String label, String unit, List<Curve> curves, IntFunction<String> colour) {
        int epochs = curves.stream()
                .mapToInt(curve -> curve.epoch(curve.mean().size() - 1))
                .max()
                .orElse(0);
        long lost = curves.stream().mapToLong(Curve::notFinite).sum();
        boolean any = curves.stream().anyMatch(curve -> curve.mean().stream().anyMatch(Double::isFinite));
        if (!any) {
            return new Picture(Plot.empty(label, "no finite value to draw"), Plot.lost(lost));
        }
        DoubleStream drawn = curves.stream()
                .flatMapToDouble(curve -> DoubleStream.concat(values(curve.low()), values(curve.high())));
        DoubleStream printed = curves.stream().flatMapToDouble(curve -> curve.reported().stream());
        Range xs = epochs < 2 ? new Range(0.5, 1.5) : new Range(1, epochs);
        var chart = new LineChart(label, unit, curves, colour, xs, Range.of(DoubleStream.concat(drawn, printed)));
        return new Picture(chart.markup(), Plot.lost(lost));
    }

    private static DoubleStream values(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue);
    }

    private String markup() {
        if (curves.size() <= MOST_BANDS) {
            for (int i = 0; i < curves.size(); i++) {
                if (curves.get(i).seeds() > 1) {
                    band(curves.get(i), i);
                }
            }
        }
        for (int i = 0; i < curves.size(); i++) {
            printed(curves.get(i), i);
            line(curves.get(i), i);
        }
        return plot.svg.markup();
    }

    private void band(Curve curve, int index) {
        int size = curve.mean().size();
        int start = 0;
        while (start < size) {
            int end = start;
            while (end < size && drawn(curve, end)) {
                end++;
            }
            if (end - start > 1) {
                String upper = run(curve, start, end, curve.high());
                var lower = new StringBuilder();
                for (int epoch = end - 1; epoch >= start; epoch--) {
                    lower.append('L').append(point(curve, epoch, curve.low()));
                }
                plot.svg.path("band " + colour.apply(index), upper + lower + "Z");
            }
            start = Math.max(end, start + 1);
        }
    }

    /** What the report prints for the end, across the picture. */
    private void printed(Curve curve, int index) {
        curve.reported().ifPresent(value -> {
            if (plot.y.shows(value)) {
                double at = plot.y.at(value);
                plot.svg.line("printed-end " + colour.apply(index), plot.x.from(), at, plot.x.to(), at);
            }
        });
    }

    private void line(Curve curve, int index) {
        int size = curve.mean().size();
        int start = 0;
        while (start < size) {
            int end = start;
            while (end < size && drawn(curve, end)) {
                end++;
            }
            if (end - start == 1) {
                plot.svg.circle(
                        "dot " + colour.apply(index),
                        plot.x.at(curve.epoch(start)),
                        plot.y.at(curve.mean().get(start)),
                        3);
            } else if (end > start) {
                plot.svg.stroke("line " + colour.apply(index), run(curve, start, end, curve.mean()));
            }
            start = Math.max(end, start + 1);
        }
    }

    private boolean drawn(Curve curve, int epoch) {
        return plot.y.shows(curve.mean().get(epoch))
                && plot.y.shows(curve.low().get(epoch))
                && plot.y.shows(curve.high().get(epoch));
    }

    private String run(Curve curve, int start, int end, List<Double> values) {
        var data = new StringBuilder();
        for (int epoch = start; epoch < end; epoch++) {
            data.append(epoch == start ? 'M' : 'L').append(point(curve, epoch, values));
        }
        return data.toString();
    }

    private String point(Curve curve, int index, List<Double> values) {
        return Svg.number(plot.x.at(curve.epoch(index))) + " " + Svg.number(plot.y.at(values.get(index)));
    }
}
