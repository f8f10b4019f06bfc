package dev.reprise.reports.view;

import java.util.List;

/**
 * One written report.
 *
 * @param text the page with its own text; without address if there is none
 * @param recorded what earlier runs said of the claims that were not run; may be none
 * @param bases what the verdicts rest on
 * @param causes of declared deviations; no rows if there are none
 * @param deviations claims that are declared not to reproduce, by what they have in common
 */
public record ReportPage(
        String id,
        Link text,
        String title,
        List<String> authors,
        String source,
        String framework,
        List<String> inconsistencies,
        Counts counts,
        Counts recorded,
        List<BasisRow> bases,
        CauseTable causes,
        List<DeviationGroup> deviations,
        List<SectionView> sections,
        List<ExperimentRow> experiments) {}
