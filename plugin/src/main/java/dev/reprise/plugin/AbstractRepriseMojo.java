package dev.reprise.plugin;

import dev.reprise.reports.Badge;
import dev.reprise.reports.HtmlReport;
import dev.reprise.reports.SummaryMarkdown;
import dev.reprise.results.AuditFile;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import dev.reprise.results.ResultsFormatException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals share: when to skip, and where the results are. */
abstract class AbstractRepriseMojo extends AbstractMojo {

    static final String RESULTS_FILE = "results.json";

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    /** The folder of the results file and the HTML report. */
    @Parameter(property = "reprise.directory", defaultValue = "${project.build.directory}/reprise")
    File directory;

    /** Skips all goals of Reprise. */
    @Parameter(property = "reprise.skip", defaultValue = "false")
    boolean skip;

    /** Skips integration tests, and with them the experiments. */
    @Parameter(property = "skipITs", defaultValue = "false")
    boolean skipITs;

    /** Skips compiling and running tests, and with them the experiments. */
    @Parameter(property = "maven.test.skip", defaultValue = "false")
    boolean mavenTestSkip;

    /** Folder with templates and assets that replace those of the report, file by file. */
    @Parameter(property = "reprise.templates")
    @Nullable
    File templates;

    /** File that one line per build is appended to, for the report's history page; keep it where {@code clean} does not go. */
    @Parameter(property = "reprise.history")
    @Nullable
    File history;

    /** An earlier results file; the report then has a page with what changed since. */
    @Parameter(property = "reprise.baseline")
    @Nullable
    File baseline;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        String property = skipProperty();
        if (property != null) {
            getLog().info("Experiments are skipped (" + property + ").");
            return;
        }
        try {
            run();
        } catch (IllegalArgumentException | ResultsFormatException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException(e.toString(), e);
        }
    }

    abstract void run() throws IOException, MojoExecutionException, MojoFailureException;

    private @Nullable String skipProperty() {
        if (skip) {
            return "reprise.skip";
        }
        if (skipITs) {
            return "skipITs";
        }
        return mavenTestSkip ? "maven.test.skip" : null;
    }

    Path resultsFile() {
        return directory.toPath().resolve(RESULTS_FILE);
    }

    Path auditFile() {
        return directory.toPath().resolve(AuditFile.NAME);
    }

    Results readResults() throws IOException, MojoFailureException {
        if (!Files.exists(resultsFile())) {
            throw new MojoFailureException("There are no results at " + resultsFile()
                    + "; bind the goal reprise:run before this one, or run it first");
        }
        return ResultsFile.read(resultsFile());
    }

    void writeReport(Results results) throws IOException {
        HtmlReport report = HtmlReport.create();
        if (templates != null) {
            report = report.withTemplates(templates.toPath());
        }
        if (history != null) {
            report = report.withHistory(history.toPath());
        }
        if (baseline != null) {
            report = report.withBaseline(ResultsFile.read(baseline.toPath()));
        }
        if (Files.exists(auditFile())) {
            report = report.withAudit(AuditFile.read(auditFile()));
        }
        report.render(results, directory.toPath());
        SummaryMarkdown.write(results, directory.toPath().resolve("summary.md"));
        Badge.write(results, directory.toPath().resolve("badge.svg"));
        getLog().info("Report: " + directory.toPath().resolve("index.html").toUri());
    }
}
