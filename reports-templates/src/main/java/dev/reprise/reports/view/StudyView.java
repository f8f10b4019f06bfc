package dev.reprise.reports.view;

import java.util.List;

/**
 * One experiment as a section of the report shows it.
 *
 * @param imported whether its trials were made elsewhere
 * @param matrix reported values by metric and arm; no rows if they do not form a table
 * @param claims those that the matrix does not hold
 */
public record StudyView(
        Link link, String id, boolean scaled, boolean imported, Matrix matrix, List<ClaimView> claims) {}
