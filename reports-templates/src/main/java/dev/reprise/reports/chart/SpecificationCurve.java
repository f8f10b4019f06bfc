package dev.reprise.reports.chart;

import dev.reprise.judge.Finding;
import dev.reprise.judge.stats.Interval;
import dev.reprise.reports.text.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** What each reading of a report measures for one claim, a row each on one axis, with the reported number and its margin through all of them. */
final class SpecificationCurve {

    private static final double WIDTH = 360;
    private static final double TOP = 6;
    private static final double ROW = 22;
    private static final double LEFT = 130;
    private static final double RIGHT = WIDTH - 14;
    private static final int LONGEST = 20;

    private SpecificationCurve() {}

    /** Empty if no reading has a finite number. */
    static Optional<String> draw(String kind, List<ReadingMark> readings) {
        double[] estimates = readings.stream()
                .mapToDouble(reading -> reading.finding().estimate().orElse(Double.NaN))
                .toArray();
        if (DoubleStream.of(estimates).noneMatch(Double::isFinite)) {
            return Optional.empty();
        }
        Finding first = readings.stream()
                .map(ReadingMark::finding)
                .filter(finding -> finding.estimate().isPresent())
                .findFirst()
                .orElseThrow();
        double reported = first.reportedValue().orElse(Double.NaN);
        double margin = first.margin().filter(Double::isFinite).orElse(0.0);
        boolean share = IntervalPlot.isShare(kind, first);
        DoubleStream ends = readings.stream()
                .map(reading -> IntervalPlot.possible(reading.finding(), share))
                .flatMapToDouble(interval -> DoubleStream.of(interval.low(), interval.high()));
        Range drawn = Range.of(
                DoubleStream.concat(DoubleStream.of(estimates), DoubleStream.concat(ends, DoubleStream.of(reported))));
        Range values = Range.of(DoubleStream.of(drawn.low(), drawn.high(), reported - margin, reported + margin))
                .padded(0.06);
        if (share) {
            values = values.within(IntervalPlot.SHARE, drawn);
        }
        Scale x = Scale.linear(values, LEFT, RIGHT);
        double bottom = TOP + ROW * readings.size();
        var svg = Svg.picture(WIDTH, bottom + 20, "interval specification", label(readings, first));
        if (Double.isFinite(reported)) {
            double left = Math.max(LEFT, x.at(reported - margin));
            svg.rectangle("margin", left, TOP, Math.min(RIGHT, x.at(reported + margin)) - left, bottom - TOP);
            svg.line("reported", x.at(reported), TOP, x.at(reported), bottom);
        }
        svg.line("axis", LEFT, bottom, RIGHT, bottom);
        List<Double> ticks = x.ticks(3);
        List<String> labels = x.labels(ticks);
        for (int i = 0; i < ticks.size(); i++) {
            svg.line("axis", x.at(ticks.get(i)), bottom, x.at(ticks.get(i)), bottom + 3);
            String text = labels.get(i) + unit(first);
            // A label under the last tick must not leave the picture.
            double half = text.length() * IntervalPlot.LETTER / 2;
            svg.text("tick mid", Math.min(x.at(ticks.get(i)), WIDTH - half), bottom + 15, text);
        }
        for (int i = 0; i < readings.size(); i++) {
            row(svg, x, share, readings.get(i), TOP + ROW * (i + 0.5));
        }
        return Optional.of(svg.markup());
    }

    private static void row(Svg svg, Scale x, boolean share, ReadingMark reading, double y) {
        String label = reading.label();
        svg.text("row", 0, y + 4, label.length() > LONGEST ? label.substring(0, LONGEST - 1) + "…" : label);
        double estimate = reading.finding().estimate().orElse(Double.NaN);
        if (!Double.isFinite(estimate)) {
            return;
        }
        Interval interval = IntervalPlot.possible(reading.finding(), share);
        if (!Double.isNaN(interval.low()) && !Double.isNaN(interval.high())) {
            double low = Double.isFinite(interval.low()) ? x.at(interval.low()) : LEFT;
            double high = Double.isFinite(interval.high()) ? x.at(interval.high()) : RIGHT;
            svg.line("measured v-" + reading.cssClass(), low, y, high, y);
        }
        svg.circle("measured-mark v-" + reading.cssClass(), x.at(estimate), y, 4.5);
    }

    private static String unit(Finding finding) {
        return finding.unit().equals("%") ? " %" : "";
    }

    private static String label(List<ReadingMark> readings, Finding first) {
        String reported = first.reportedValue()
                .filter(Double::isFinite)
                .map(value -> "reported " + Numbers.plain(value) + unit(first) + "; ")
                .orElse("");
        return reported
                + readings.stream()
                        .map(reading -> reading.label() + ": "
                                + reading.finding()
                                        .estimate()
                                        .map(value -> Numbers.plain(value) + unit(first))
                                        .orElse("nothing measured"))
                        .collect(Collectors.joining("; "));
    }
}
