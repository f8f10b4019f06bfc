package dev.reprise.reports.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** The difference of each seed that two runs share, around none. */
final class PairedDots {

    private static final double WIDTH = 140;
    private static final double HEIGHT = 16;
    private static final double EDGE = 5;
    /** More dots than these lie on each other. */
    private static final int MOST = 60;

    private PairedDots() {}

    static String draw(List<Double> differences) {
        double widest = differences.stream().mapToDouble(Math::abs).max().orElse(0);
        var svg = Svg.picture(WIDTH, HEIGHT, "paired", differences.size() + " seeds, their differences around none");
        svg.line("axis", 0, HEIGHT / 2, WIDTH, HEIGHT / 2);
        svg.line("zero", WIDTH / 2, 1, WIDTH / 2, HEIGHT - 1);
        double[] places = differences.stream()
                .mapToDouble(difference -> widest == 0 ? 0 : difference / widest)
                .map(share -> WIDTH / 2 + share * (WIDTH / 2 - EDGE))
                .toArray();
        if (places.length > MOST) {
            svg.path("pair many", many(places));
        } else {
            DoubleStream.of(places).forEach(place -> svg.circle("pair", place, HEIGHT / 2, 3));
        }
        return svg.markup();
    }

    /** One path of dots, each place once: a page has hundreds of such pictures. */
    private static String many(double[] places) {
        return DoubleStream.of(places)
                .mapToLong(Math::round)
                .distinct()
                .sorted()
                .mapToObj(place -> "M" + place + " " + Svg.number(HEIGHT / 2) + "h0")
                .collect(Collectors.joining());
    }
}
