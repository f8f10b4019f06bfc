package dev.reprise.plugin;

import dev.reprise.evidence.EvidenceFile;
import dev.reprise.parameters.FailOn;
import dev.reprise.reports.HtmlReport;
import dev.reprise.reports.source.ReportTexts;
import dev.reprise.reports.view.FailureRule;
import dev.reprise.results.AuditFile;
import dev.reprise.results.ResultsFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a report is made of beside the results.
 *
 * @param junit whether CI servers get the claims as test cases
 * @param texts folder with the texts of the reports
 * @param failOn what fails the build of which it tells
 */
record Look(
        @Nullable File templates,
        @Nullable File history,
        @Nullable File baseline,
        File evidence,
        boolean junit,
        @Nullable File texts,
        Set<FailOn> failOn) {

    /** The same report of a build that other things fail. */
    Look failingOn(Set<FailOn> others) {
        return new Look(templates, history, baseline, evidence, junit, texts, others);
    }

    /** How pages look, without what belongs to one project alone. */
    HtmlReport layout() {
        HtmlReport report = HtmlReport.create().withFailureRule(rule());
        return templates == null ? report : report.withTemplates(templates.toPath());
    }

    FailureRule rule() {
        return Verification.rule(failOn);
    }

    /** The texts of the reports, as far as there are any. */
    ReportTexts reportTexts() throws IOException {
        if (texts == null) {
            return ReportTexts.NONE;
        }
        if (!texts.isDirectory()) {
            throw new NotDirectoryException(
                    texts + ", which reprise.reports.dir names, is no folder; it should hold <report id>.md or .txt");
        }
        return ReportTexts.in(texts.toPath());
    }

    /** What of the history cannot be read, each a sentence. */
    List<String> historyProblems() throws IOException {
        return history == null ? List.of() : HtmlReport.problemsOfHistory(history.toPath());
    }

    HtmlReport html(ResultsFolder folder) throws IOException {
        HtmlReport report = layout().withTexts(reportTexts()).withEvidence(EvidenceFile.read(evidence.toPath()));
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
        digest.text(Boolean.toString(junit)).text(new TreeSet<>(failOn).toString());
        for (File input :
                new @Nullable File[] {evidence, folder.audit().toFile(), history, baseline, templates, texts}) {
            digest.text(String.valueOf(input));
            if (input != null) {
                digest.state(input.toPath());
            }
        }
    }
}
