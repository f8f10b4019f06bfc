package dev.reprise.reports.view;

import java.util.List;

/**
 * Verdicts over builds.
 *
 * @param builds the newest of them, newest first
 * @param total how many there are
 * @param chart SVG, safe to print unescaped
 * @param columns the last builds, oldest first
 * @param changing claims with more than one verdict in these builds
 * @param steady claims with the same verdict in all of them, by verdict
 */
public record HistoryPage(
        List<BuildRow> builds,
        int total,
        String chart,
        List<BuildColumn> columns,
        List<ClaimRow> changing,
        List<SteadyClaims> steady) {

    /**
     * One build.
     *
     * @param day when it ended
     * @param time the same in full
     * @param commit version of its sources, cut; may be empty
     * @param whole the same in full; may be empty
     */
    public record BuildColumn(String day, String time, String profile, String commit, String whole) {}

    /**
     * One claim.
     *
     * @param href empty if this run has no such claim
     * @param verdicts none or one for each build
     */
    public record ClaimRow(String id, String href, List<List<VerdictView>> verdicts) {}

    /** Claims that kept their verdict. */
    public record SteadyClaims(VerdictView verdict, List<Link> claims) {}
}
