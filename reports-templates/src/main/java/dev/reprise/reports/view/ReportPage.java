package dev.reprise.reports.view;

import java.util.List;

/**
 * One written report.
 */
public record ReportPage(
        String id,
        String title,
        List<String> authors,
        String source,
        String framework,
        List<String> inconsistencies,
        Counts counts,
        List<SectionView> sections,
        List<ExperimentRow> experiments) {}
