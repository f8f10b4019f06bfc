package dev.reprise.plugin;

import dev.reprise.reports.source.ReportTexts;
import dev.reprise.results.Results;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * Writes what is derived from one project's results file.
 *
 * @param plugin which build of the plugin and its libraries this is
 */
record Reporting(ResultsFolder folder, Look look, String plugin, Log log) {

    private static final int MOST_TOLD = 5;

    /**
     * Writes pages, summary, badge and JUnit's XML, unless they are there and nothing changed that they were made of.
     *
     * @param results the content of the results file
     */
    void write(Results results) throws IOException {
        var rendered = new RenderedReport(folder.path());
        if (rendered.isUpToDate(inputs())) {
            log.info("The report is up to date.");
            return;
        }
        rendered.forget();
        warnOfHistory();
        look.reportTexts().misquotations(results).forEach(wrong -> log.warn(warning(wrong)));
        new ReportFolder(folder.path(), look.html(folder), look.rule(), look.junit()).write(results);
        rendered.keep(inputs()); // with the line that the history has got
    }

    private void warnOfHistory() throws IOException {
        List<String> problems = look.historyProblems();
        problems.stream().limit(MOST_TOLD).forEach(log::warn);
        if (problems.size() > MOST_TOLD) {
            log.warn("... and " + (problems.size() - MOST_TOLD) + " more lines of the history");
        }
    }

    /** Writes the report, and then prints the verdicts or fails. */
    void conclude(Verification verification) throws IOException, MojoExecutionException, MojoFailureException {
        write(verification.results());
        judge(verification);
    }

    /** The same where the report is written already. */
    void judge(Verification verification) throws MojoExecutionException, MojoFailureException {
        print(verification.results());
        verification.check(folder.firstPage());
    }

    void print(Results results) {
        new ConsoleSummary(results).lines().forEach(log::info);
        log.info("Report: " + folder.firstPage());
    }

    private static String warning(ReportTexts.Misquotation wrong) {
        return "The quote of " + wrong.claim() + " is not in the text of its report: \"" + wrong.quote() + "\""
                + (wrong.nearest().isEmpty() ? "" : "; nearest to it is \"" + wrong.nearest() + "\"");
    }

    private String inputs() throws IOException {
        var digest = new InputDigest().text(plugin).state(folder.results());
        look.addTo(digest, folder);
        return digest.hex();
    }
}
