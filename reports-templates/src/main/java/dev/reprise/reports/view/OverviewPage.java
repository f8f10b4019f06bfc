package dev.reprise.reports.view;

import java.util.List;

/**
 * The first page.
 *
 * @param kept how many experiments are as of an earlier run, because this one selected others
 * @param recorded what earlier runs said of the claims that were not run; may be none
 * @param score the counts by subject
 * @param agreement reported against measured, a picture for each unit
 * @param farthest the numbers that this run measured farthest from the reports
 * @param causes of declared deviations; no rows if there are none
 * @param bases what the verdicts rest on
 * @param changed how many accepted values changed
 * @param sections claims by verdict, empty verdicts left out
 * @param todo what was not run, by what would run it
 * @param inconsistent reports that contradict themselves
 */
public record OverviewPage(
        Counts counts,
        Counts recorded,
        List<ScoreLine> score,
        List<ChartView> agreement,
        List<FarNumber> farthest,
        CauseTable causes,
        List<BasisRow> bases,
        int changed,
        String headline,
        int experiments,
        int kept,
        int trials,
        int trained,
        int restored,
        int imported,
        int failed,
        List<ReportRow> reports,
        List<VerdictSection> sections,
        List<TodoRow> todo,
        List<String> datasets,
        List<String> tags,
        List<Link> inconsistent) {}
