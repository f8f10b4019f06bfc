package dev.reprise.reports.chart;

import java.util.List;

/** Verdicts along a text, each place a link. */
final class Minimap {

    private static final double WIDTH = 16;
    private static final double HEIGHT = 1000;
    private static final double TICK = 7;

    private Minimap() {}

    static String draw(String label, List<Charts.Tick> ticks) {
        var svg = Svg.picture(WIDTH, HEIGHT, "minimap", label);
        for (Charts.Tick tick : ticks) {
            double y = tick.at() * (HEIGHT - TICK);
            double width = WIDTH / tick.cssClasses().size();
            svg.link(tick.href(), tick.name());
            for (int i = 0; i < tick.cssClasses().size(); i++) {
                svg.rectangle("tick " + tick.cssClasses().get(i), i * width, y, width, TICK);
            }
            svg.endLink();
        }
        // It is as high as the window, whatever that is.
        return svg.navigable().replaceFirst(" role=", " preserveAspectRatio=\"none\" role=");
    }
}
