package dev.reprise.reports.view;

import java.util.List;

/** Studies that were done twice, by things that know nothing of each other. */
public record OriginsPage(List<StudyPair> studies) {

    /**
     * One study with trials of two origins.
     *
     * @param compared whether both have trials; else only who they are is known
     * @param differing in how many of the rows of {@code metrics} a difference shows
     * @param notes what only one of the two has, a sentence each
     */
    public record StudyPair(
            String anchor,
            String title,
            Side here,
            Side there,
            boolean compared,
            List<ClaimRow> claims,
            List<MetricRow> metrics,
            long differing,
            List<String> notes) {}

    /**
     * One of the two.
     *
     * @param origin what made its trials, in a few words
     */
    public record Side(Link experiment, String origin, boolean imported, String trials) {}

    /**
     * One claim.
     *
     * @param claim where it is judged
     * @param statement what is checked
     * @param p chance of shares as different if both are of one chance; empty if one side has no votes
     */
    public record ClaimRow(
            Link claim, String quote, String statement, Vote here, Vote there, String p, boolean differs) {}

    /**
     * What the seeds of one side say.
     *
     * @param votes such as {@code 14 of 16}; empty if seeds do not vote on it
     * @param share in per cent with its 95 % interval
     * @param reason in a sentence
     */
    public record Vote(VerdictView verdict, String votes, String share, String reason) {}

    /**
     * One metric of one arm.
     *
     * @param here median, smallest and largest value
     * @param seeds of both sides
     * @param chart all values
     */
    public record MetricRow(
            String metric,
            String arm,
            String here,
            String there,
            String seeds,
            String distance,
            String p,
            String adjusted,
            boolean differs,
            String chart) {}
}
