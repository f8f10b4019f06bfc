package dev.reprise.reports.chart;

/**
 * A number that a report prints beside the one that was measured.
 *
 * @param margin half width of what still counts as the same; zero if there is none
 * @param low end of the measured value's interval; the measured value itself if there is none
 * @param recorded whether an earlier run measured it
 * @param cssClass colour of its verdict
 * @param href where it is judged
 * @param name what a reader sees who points at it
 */
public record Agreement(
        double reported,
        double measured,
        double margin,
        double low,
        double high,
        boolean recorded,
        String cssClass,
        String href,
        String name) {}
