package dev.reprise.reports.view;

/**
 * A claim that fails the build, in one line.
 *
 * @param said what the report says, as far as it fits a line; may be empty
 * @param href its place on the page of its experiment
 * @param why a few words, such as {@code reported 59.6%, measured 61.6%}
 * @param command runs its experiment again
 * @param report id of its report; may be empty
 */
public record FailingClaim(
        String id, String said, String href, VerdictView verdict, String why, String command, String report) {}
