package dev.reprise.reports.view;

import java.util.List;

/**
 * A rule as it was set up for some rows.
 */
public record PowerSetting(String name, List<PowerRow> rows) {}
