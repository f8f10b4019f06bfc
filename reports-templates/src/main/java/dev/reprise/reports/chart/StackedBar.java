package dev.reprise.reports.chart;

import java.util.List;
import java.util.stream.Collectors;

/** Parts of a whole as one bar; its legend is text beside it. */
final class StackedBar {

    private static final double WIDTH = 1000;

    private StackedBar() {}

    static String draw(List<Part> parts, String cssClass) {
        return draw(parts, parts.stream().mapToLong(Part::count).sum(), cssClass);
    }

    /** @param whole what the full length stands for */
    static String draw(List<Part> parts, long whole, String cssClass) {
        String label = parts.stream()
                .filter(part -> part.count() > 0)
                .map(part -> part.count() + " " + part.name())
                .collect(Collectors.joining(", "));
        var svg = Svg.picture(WIDTH, 20, cssClass, label.isEmpty() ? "none" : label);
        double x = 0;
        for (Part part : parts) {
            double width = whole == 0 ? 0 : WIDTH * part.count() / whole;
            if (part.count() > 0) {
                svg.rectangle("part " + part.cssClass(), x, 0, width, 20);
            }
            x += width;
        }
        // The colours stretch with the page, so the aspect must not be kept.
        return svg.markup().replaceFirst(" role=", " preserveAspectRatio=\"none\" role=");
    }

    /** One part. */
    record Part(String cssClass, String name, long count) {}
}
