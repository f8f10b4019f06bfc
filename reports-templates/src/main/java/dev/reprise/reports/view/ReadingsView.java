package dev.reprise.reports.view;

import java.util.List;

/**
 * A question that a report leaves open, with what every claim is under each of its readings.
 *
 * @param readings what readers see of them, the chosen one first
 * @param seeds of the others, in words
 * @param rows one for each claim
 * @param borneOut for each reading how many of the claims it bears out, in words
 */
public record ReadingsView(
        String question, List<String> readings, String seeds, List<Row> rows, List<String> borneOut) {

    /**
     * One claim.
     *
     * @param anchor fragment of the claim on its page
     * @param reported what the report says
     * @param cells one for each reading
     * @param curve SVG of what all readings measure; may be empty
     */
    public record Row(String id, String anchor, String reported, List<Cell> cells, String curve) {}

    /**
     * One claim under one reading.
     *
     * @param measured may be empty
     */
    public record Cell(VerdictView verdict, String measured) {}
}
