package dev.reprise.evidence;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.reprise.results.ReportResult;
import java.util.List;

/**
 * A written report, as it was described when an experiment of it was recorded.
 *
 * @param source citation, address or file name; may be empty
 * @param framework what the report was made with; may be empty
 * @param inconsistencies what does not agree with itself in the report, one sentence each
 */
@JsonPropertyOrder({"id", "title", "authors", "source", "framework", "inconsistencies"})
public record RecordedReport(
        String id, String title, List<String> authors, String source, String framework, List<String> inconsistencies) {

    public RecordedReport {
        authors = List.copyOf(authors);
        inconsistencies = List.copyOf(inconsistencies);
    }

    static RecordedReport of(ReportResult report) {
        return new RecordedReport(
                report.id(),
                report.title(),
                report.authors(),
                report.source(),
                report.framework(),
                report.inconsistencies());
    }

    ReportResult result() {
        return new ReportResult(id, title, authors, source, framework, inconsistencies);
    }
}
