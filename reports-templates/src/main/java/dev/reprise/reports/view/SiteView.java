package dev.reprise.reports.view;

import java.util.List;

/**
 * What the frame of every page shows.
 *
 * @param title heading of the whole report
 * @param nothingRun whether the pages show recorded runs alone
 * @param outcome what the run means for the build
 * @param menu the main pages
 * @param reports one page per written report
 */
public record SiteView(
        String title,
        String profile,
        String startedAt,
        String finishedAt,
        String duration,
        boolean nothingRun,
        OutcomeView outcome,
        List<Link> menu,
        List<Link> reports) {}
