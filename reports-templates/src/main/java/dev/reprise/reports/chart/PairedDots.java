package dev.reprise.reports.chart;

import java.util.List;

/** The difference of each seed that two runs share, around none. */
final class PairedDots {

    private static final double WIDTH = 140;
    private static final double HEIGHT = 16;
    private static final double EDGE = 5;

    private PairedDots() {}

    static String draw(List<Double> differences) {
        double widest = differences.stream().mapToDouble(Math::abs).max().orElse(0);
        var svg = Svg.picture(WIDTH, HEIGHT, "paired", differences.size() + " seeds, their differences around none");
        svg.line("axis", 0, HEIGHT / 2, WIDTH, HEIGHT / 2);
        svg.line("zero", WIDTH / 2, 1, WIDTH / 2, HEIGHT - 1);
        for (double difference : differences) {
            double share = widest == 0 ? 0 : difference / widest;
            svg.circle("pair", WIDTH / 2 + share * (WIDTH / 2 - EDGE), HEIGHT / 2, 3);
        }
        return svg.markup();
    }
}
