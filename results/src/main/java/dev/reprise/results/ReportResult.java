package dev.reprise.results;

import java.util.List;

/**
 * A written report.
 *
 * @param id short name, such as {@code homework5}
 * @param title as printed
 * @param authors in the order printed
 * @param source citation, address or file name; may be empty
 * @param framework what the report was made with; may be empty
 * @param inconsistencies internal contradictions of the report, one sentence each
 */
public record ReportResult(
        String id, String title, List<String> authors, String source, String framework, List<String> inconsistencies) {

    public ReportResult {
        authors = List.copyOf(authors);
        inconsistencies = List.copyOf(inconsistencies);
    }
}
