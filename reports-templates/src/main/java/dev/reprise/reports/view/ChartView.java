package dev.reprise.reports.view;

import java.util.List;

/**
 * A chart with its legend.
 *
 * @param svg safe to print unescaped
 * @param note what the chart leaves out; may be empty
 * @param json data for the interactive version, escaped for a script element; may be empty
 */
public record ChartView(
        String title, String subtitle, String svg, String note, List<LegendEntry> legend, String json) {}
