package dev.reprise.reports.chart;

import dev.reprise.judge.Finding;
import dev.reprise.judge.stats.Interval;
import dev.reprise.reports.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/** Reported value with its margin above, measured value with its interval below, on one axis. */
final class IntervalPlot {

    /** Of the widest usual font. */
    static final double LETTER = 7.6;

    private static final double WIDTH = 360;
    private static final double HEIGHT = 84;
    private static final double SEEDS = 18;
    private static final double DOT = 3.5;
    static final Range SHARE = new Range(0, 100);
    private static final Pattern BOUND = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final double LEFT = 66;
    private static final double RIGHT = WIDTH - 14;

    /** Kinds that are about a difference, where zero is what the estimate is read against. */
    private static final Set<String> DIFFERENCES =
            Set.of("ordering", "best-of", "faster-than", "equivalence", "gap", "trend");

    private IntervalPlot() {}

    /** Empty if the claim has no finite number to place. */
    static Optional<String> draw(String kind, Finding finding) {
        double estimate = finding.estimate().orElse(Double.NaN);
        if (!Double.isFinite(estimate)) {
            return Optional.empty();
        }
        boolean difference = isDifference(kind, finding);
        List<Double> bounds = kind.equals("threshold") ? bounds(finding.reported()) : List.of();
        double reported = finding.reportedValue().orElse(difference ? 0 : Double.NaN);
        double margin = finding.margin().filter(Double::isFinite).orElse(0.0);
        boolean share = isShare(kind, finding);
        Interval interval = possible(finding, share);
        Range drawn = Range.of(DoubleStream.concat(
                bounds.stream().mapToDouble(bound -> bound),
                DoubleStream.of(estimate, reported, interval.low(), interval.high())));
        Range values = Range.of(DoubleStream.of(drawn.low(), drawn.high(), reported - margin, reported + margin))
                .padded(0.1);
        if (share) {
            values = values.within(SHARE, drawn);
        }
        Scale x = Scale.linear(values, LEFT, RIGHT);
        boolean seeds = !finding.votes().isEmpty();
        var svg = Svg.picture(
                WIDTH, HEIGHT + (seeds ? SEEDS : 0), "interval", label(finding, estimate, interval) + seeds(finding));
        axis(svg, x, finding.unit());
        if (Double.isFinite(reported)) {
            reference(svg, x, reported, margin, difference ? "equal" : "reported");
        }
        for (double bound : bounds) {
            reference(svg, x, bound, 0, "bound");
        }
        measured(svg, x, estimate, interval);
        if (seeds) {
            dots(svg, finding.votes().get(0).cast());
        }
        return Optional.of(svg.markup());
    }

    private static boolean isDifference(String kind, Finding finding) {
        return finding.reportedValue().isEmpty() && DIFFERENCES.contains(kind);
    }

    /** Whether what the claim is about lies between 0 and 100 %. */
    static boolean isShare(String kind, Finding finding) {
        return finding.unit().equals("%") && !isDifference(kind, finding);
    }

    private static void axis(Svg svg, Scale x, String unit) {
        String suffix = unit.equals("%") ? " %" : "";
        var ticks = ticks(x);
        var labels = x.labels(ticks);
        for (int i = 0; i < ticks.size(); i++) {
            double at = x.at(ticks.get(i));
            svg.line("grid", at, 6, at, 60);
            String text = labels.get(i) + suffix;
            // A label under the last tick must not leave the picture.
            double half = text.length() * LETTER / 2;
            svg.text("tick mid", Math.min(at, WIDTH - half), 76, text);
        }
        svg.line("axis", LEFT, 60, RIGHT, 60);
    }

    /** As many as have room for their labels side by side. */
    private static List<Double> ticks(Scale x) {
        for (int about = 4; about > 1; about--) {
            List<Double> ticks = x.ticks(about);
            int letters = x.labels(ticks).stream()
                    .mapToInt(label -> label.length() + 4)
                    .sum();
            if (letters * 6.2 < RIGHT - LEFT) {
                return ticks;
            }
        }
        return List.of(x.values().low() / 2 + x.values().high() / 2);
    }

    private static void reference(Svg svg, Scale x, double reported, double margin, String name) {
        if (margin > 0) {
            double from = x.at(reported - margin);
            double to = Math.min(RIGHT, x.at(reported + margin));
            double left = Math.max(LEFT, from);
            svg.rectangle("margin", left, 8, to - left, 50);
        }
        double at = x.at(reported);
        svg.line("reported", at, 8, at, 58);
        svg.path("reported-mark", "M%s 14l6 6l-6 6l-6 -6Z".formatted(Svg.number(at)));
        svg.text("row", 0, 24, name);
    }

    /** The interval where it is possible: a share ends at 0 and 100 %, whatever a formula for the mean says. */
    static Interval possible(Finding finding, boolean share) {
        Interval interval = finding.interval().orElse(new Interval(Double.NaN, Double.NaN));
        return share ? interval.within(SHARE.low(), SHARE.high()) : interval;
    }

    /** The numbers of {@code at least 99%} or {@code between 1 and 2}. */
    private static List<Double> bounds(String statement) {
        return BOUND.matcher(statement)
                .results()
                .map(number -> Double.parseDouble(number.group()))
                .limit(2)
                .toList();
    }

    /** A dot for each seed, filled if it bears the claim out. */
    private static void dots(Svg svg, List<Integer> cast) {
        svg.text("row", 0, HEIGHT + 12, "seeds");
        double step = Math.min(14, (RIGHT - LEFT) / cast.size());
        for (int i = 0; i < cast.size(); i++) {
            String vote = cast.get(i) > 0 ? "seed for" : "seed";
            svg.circle(vote, LEFT + step * (i + 0.5), HEIGHT + 8, Math.min(DOT, step / 3));
        }
    }

    private static String seeds(Finding finding) {
        return finding.votes().stream()
                .findFirst()
                .map(votes -> "; " + Numbers.votes(votes.won(), votes.cast().size()))
                .orElse("");
    }

    private static void measured(Svg svg, Scale x, double estimate, Interval interval) {
        svg.text("row", 0, 48, "measured");
        if (!Double.isNaN(interval.low()) && !Double.isNaN(interval.high())) {
            double low = end(svg, x, interval.low(), LEFT);
            double high = end(svg, x, interval.high(), RIGHT);
            svg.line("measured", low, 44, high, 44);
        }
        svg.circle("measured-mark", x.at(estimate), 44, 5);
    }

    /** An end of the interval, with a cap unless it is open. */
    private static double end(Svg svg, Scale x, double value, double edge) {
        if (!Double.isFinite(value)) {
            return edge;
        }
        double at = x.at(value);
        svg.line("measured", at, 39, at, 49);
        return at;
    }

    private static String label(Finding finding, double estimate, Interval interval) {
        String unit = finding.unit().isEmpty() ? "" : " " + finding.unit();
        var parts = new ArrayList<String>();
        finding.reportedValue()
                .filter(Double::isFinite)
                .ifPresent(value -> parts.add("reported " + Numbers.plain(value) + unit));
        finding.margin().ifPresent(margin -> parts.add("margin " + Numbers.plain(margin) + unit));
        parts.add("measured " + Numbers.plain(estimate) + unit);
        if (finding.interval().isPresent()) {
            parts.add("interval " + Numbers.plain(interval.low()) + " to " + Numbers.plain(interval.high()) + unit);
        }
        return String.join("; ", parts);
    }
}
