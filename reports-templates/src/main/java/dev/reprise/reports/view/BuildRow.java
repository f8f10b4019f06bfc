package dev.reprise.reports.view;

import java.util.List;

/**
 * One build of the history.
 *
 * @param changes against the build before
 */
public record BuildRow(String finishedAt, String profile, Counts counts, List<VerdictChange> changes) {}
