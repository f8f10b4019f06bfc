package dev.reprise.reports.view;

/**
 * A claim with another verdict than before.
 *
 * @param href empty if the claim is gone
 */
public record VerdictChange(
        String id, String href, VerdictView before, VerdictView after, String measuredBefore, String measuredAfter) {}
