package dev.reprise.plugin;

import dev.reprise.evidence.EvidenceFile;
import dev.reprise.evidence.EvidenceFormatException;
import dev.reprise.lock.LockFormatException;
import dev.reprise.reports.HtmlReport;
import dev.reprise.results.AuditFile;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import dev.reprise.results.ResultsFormatException;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals share: when to skip, and where the results are. */
abstract class AbstractRepriseMojo extends AbstractMojo {

    static final String RESULTS_FILE = "results.json";

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    MojoExecution mojoExecution;

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

    /** File that one line per run is appended to, for the report's history page; keep it where {@code clean} does not go. */
    @Parameter(property = "reprise.history")
    @Nullable
    File history;

    /** An earlier results file; the report then has a page with what changed since. */
    @Parameter(property = "reprise.baseline")
    @Nullable
    File baseline;

    /** File of accepted results, which every run is held against; commit it. */
    @Parameter(property = "reprise.lock", defaultValue = "${project.basedir}/reprise.lock.json")
    File lock;

    /** File of recorded runs, which speaks where a run does not train; commit it. */
    @Parameter(property = "reprise.evidence", defaultValue = "${project.basedir}/reprise.evidence.json")
    File evidence;

    /** Writes the claims as test cases for CI servers, {@code junit/TEST-*.xml} in the report's folder. */
    @Parameter(property = "reprise.junit", defaultValue = "true")
    boolean junit;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        String property = skipProperty();
        if (property != null) {
            getLog().info("Experiments are skipped (" + property + ").");
            return;
        }
        try {
            KnownParameters.of(mojoExecution.getMojoDescriptor().getPluginDescriptor())
                    .refuseUnknown(session.getUserProperties(), project.getProperties());
            run();
        } catch (IllegalArgumentException | ResultsFormatException | LockFormatException | EvidenceFormatException e) {
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

    /** Whether there is nothing to do because the project only holds others together. */
    boolean holdsModulesOnly() {
        boolean nothing = "pom".equals(project.getPackaging());
        if (nothing) {
            getLog().info("A project with packaging pom has no experiments.");
        }
        return nothing;
    }

    /**
     * Writes what is derived from the results file, unless it is there and nothing changed that it was made of.
     *
     * @param results the content of the results file
     */
    void writeReport(Results results) throws IOException {
        var rendered = new RenderedReport(directory.toPath());
        if (rendered.stands(reportInputs())) {
            getLog().info("The report is up to date.");
            return;
        }
        rendered.forget();
        reportFolder().write(results);
        rendered.keep(reportInputs()); // with the line that the history has got
    }

    private String reportInputs() throws IOException {
        var digest = new InputDigest().text(pluginState()).state(resultsFile()).text(Boolean.toString(junit));
        for (File input : new @Nullable File[] {evidence, auditFile().toFile(), history, baseline, templates}) {
            digest.text(String.valueOf(input));
            if (input != null) {
                digest.state(input.toPath());
            }
        }
        return digest.hex();
    }

    /** Which version of the plugin and its libraries this is, and which build of it. */
    String pluginState() throws IOException {
        PluginDescriptor plugin = mojoExecution.getMojoDescriptor().getPluginDescriptor();
        var digest = new InputDigest().text(plugin.getId());
        for (Artifact artifact : plugin.getArtifacts()) {
            digest.text(artifact.getId()).state(artifact.getFile().toPath());
        }
        return digest.hex();
    }

    ReportFolder reportFolder() throws IOException {
        return new ReportFolder(directory.toPath(), htmlReport(), junit);
    }

    HtmlReport htmlReport() throws IOException {
        HtmlReport report = layout().withEvidence(EvidenceFile.read(evidence.toPath()));
        if (history != null) {
            report = report.withHistory(history.toPath());
        }
        if (baseline != null) {
            report = report.withBaseline(ResultsFile.read(baseline.toPath()));
        }
        if (Files.exists(auditFile())) {
            report = report.withAudit(AuditFile.read(auditFile()));
        }
        return report;
    }

    /** How pages look, without what belongs to this project alone. */
    HtmlReport layout() {
        return templates == null ? HtmlReport.create() : HtmlReport.create().withTemplates(templates.toPath());
    }

    Reactor reactor() {
        Path build = Path.of(project.getBuild().getDirectory());
        Path results = directory.toPath();
        return new Reactor(session, results.startsWith(build) ? build.relativize(results) : results);
    }

    /** Writes the report, and then tells what came out or fails. */
    void conclude(Verification verification) throws IOException, MojoExecutionException, MojoFailureException {
        writeReport(verification.results());
        print(verification.results());
        verification.check(reportPage());
    }

    void print(Results results) {
        new ConsoleSummary(results).lines().forEach(getLog()::info);
        getLog().info("Report: " + reportPage());
    }

    URI reportPage() {
        return directory.toPath().resolve("index.html").toUri();
    }
}
