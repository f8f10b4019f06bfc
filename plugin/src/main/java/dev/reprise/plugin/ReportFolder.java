package dev.reprise.plugin;

import dev.reprise.reports.Badge;
import dev.reprise.reports.HtmlReport;
import dev.reprise.reports.SummaryMarkdown;
import dev.reprise.reports.view.FailureRule;
import dev.reprise.results.Results;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/**
 * Everything that is derived from a results file: pages, {@code summary.md}, {@code badge.svg} and, if wanted, JUnit's XML.
 *
 * @param rule what fails the build
 * @param junit whether CI servers get the claims as test cases
 */
record ReportFolder(Path folder, HtmlReport report, FailureRule rule, boolean junit) {

    void write(Results results) throws IOException {
        report.render(results, folder);
        SummaryMarkdown.write(results, rule, folder.resolve("summary.md"));
        Badge.write(results, rule, folder.resolve("badge.svg"));
        if (junit) {
            JUnitXml.write(results, folder.resolve("junit"));
        }
    }

    URI firstPage() {
        return folder.resolve("index.html").toUri();
    }
}
