package dev.reprise.reports.view;

import java.util.List;

/**
 * One build of the history.
 *
 * @param commit version of its sources; may be empty
 * @param changes against the build before
 */
public record BuildRow(String finishedAt, String profile, String commit, Counts counts, List<VerdictChange> changes) {}
