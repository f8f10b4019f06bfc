package dev.reprise.plugin;

import dev.reprise.evidence.EvidenceFile;
import dev.reprise.reports.HtmlReport;
import dev.reprise.results.AuditFile;
import dev.reprise.results.ResultsFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/**
 * What a report is made of beside the results.
 *
 * @param junit whether CI servers get the claims as test cases
 */
record Look(
        @Nullable File templates,
        @Nullable File history,
        @Nullable File baseline,
        File evidence,
        boolean junit) {

    /** How pages look, without what belongs to one project alone. */
    HtmlReport layout() {
        return templates == null ? HtmlReport.create() : HtmlReport.create().withTemplates(templates.toPath());
    }

    HtmlReport html(ResultsFolder folder) throws IOException {
        HtmlReport report = layout().withEvidence(EvidenceFile.read(evidence.toPath()));
        if (history != null) {
            report = report.withHistory(history.toPath());
        }
        if (baseline != null) {
            report = report.withBaseline(ResultsFile.read(baseline.toPath()));
        }
        if (Files.exists(folder.audit())) {
            report = report.withAudit(AuditFile.read(folder.audit()));
        }
        return report;
    }

    /** Adds what a report depends on beside the results. */
    void addTo(InputDigest digest, ResultsFolder folder) throws IOException {
        digest.text(Boolean.toString(junit));
        for (File input : new @Nullable File[] {evidence, folder.audit().toFile(), history, baseline, templates}) {
            digest.text(String.valueOf(input));
            if (input != null) {
                digest.state(input.toPath());
            }
        }
    }
}
