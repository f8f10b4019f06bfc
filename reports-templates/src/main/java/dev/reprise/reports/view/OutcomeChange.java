package dev.reprise.reports.view;

/**
 * A claim that means something else for the build than before, whatever its verdict: a declaration may have come or gone.
 *
 * @param href its place on the page of its experiment
 * @param before in a few words
 * @param after in a few words
 * @param fails whether the claim fails the build now
 */
public record OutcomeChange(String id, String href, String before, String after, boolean fails) {}
