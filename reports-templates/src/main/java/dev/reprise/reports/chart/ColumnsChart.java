package dev.reprise.reports.chart;

import java.util.List;
import java.util.Map;

/** Counts by class name, stacked, one column per build. */
final class ColumnsChart {

    private static final double WIDTH = 960;
    private static final double HEIGHT = 160;
    private static final double WIDEST = 48;

    private ColumnsChart() {}

    static String draw(String label, List<Map<String, Integer>> columns) {
        int highest = columns.stream().mapToInt(ColumnsChart::total).max().orElse(0);
        var svg = Svg.picture(WIDTH, HEIGHT, "columns", label);
        double slot = Math.min(WIDEST, WIDTH / Math.max(1, columns.size()));
        for (int i = 0; i < columns.size(); i++) {
            double y = HEIGHT;
            for (var part : columns.get(i).entrySet()) {
                double height = highest == 0 ? 0 : HEIGHT * part.getValue() / highest;
                y -= height;
                if (part.getValue() > 0) {
                    svg.rectangle("part " + part.getKey(), i * slot, y, slot * 0.85, height);
                }
            }
        }
        return svg.markup();
    }

    private static int total(Map<String, Integer> column) {
        return column.values().stream().mapToInt(Integer::intValue).sum();
    }
}
