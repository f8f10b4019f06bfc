package dev.reprise.reports.view;

/**
 * Everything about the claims on one page.
 *
 * @param style the stylesheet
 * @param styleHash its hash as a source of a content policy
 */
public record SinglePage(OverviewPage overview, String style, String styleHash) {}
