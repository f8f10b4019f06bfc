package dev.reprise.reports.view;

import java.util.List;

/**
 * What is different from another run.
 *
 * @param outcomes claims that mean something else for the build than before, those that fail it now first
 * @param moves claims whose number moved, the farthest first
 * @param comparedMetrics how many means were compared
 * @param curves that differ, of both runs
 * @param curvesLeft how many pictures of such curves are not shown
 */
public record ChangesPage(
        String before,
        String after,
        List<OutcomeChange> outcomes,
        List<VerdictChange> verdicts,
        List<ClaimMove> moves,
        List<String> added,
        List<String> removed,
        List<MetricChange> metrics,
        int comparedMetrics,
        List<StudyCurves> curves,
        int curvesLeft,
        List<MetricChange> times,
        List<SettingChange> fingerprint) {}
