package dev.reprise.reports.view;

/**
 * What an audit found of one trial.
 *
 * @param outcome in a few words
 * @param where the first difference is; empty without one
 * @param explanation of the difference, or why the trial was not audited; empty if there is nothing to explain
 */
public record AuditRow(
        String experiment, String arm, int seed, String outcome, boolean different, String where, String explanation) {}
