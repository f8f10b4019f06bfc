package dev.reprise.plugin;

import java.io.File;
import java.io.IOException;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * Writes the report into the project's site, {@code target/site/reprise}, and links it there among the project reports. It stands in
 * the reporting part of a pom, needs the results of an earlier {@code mvn verify}, and is left out without them.
 */
@Mojo(name = "site-report", threadSafe = true)
public final class SiteReportMojo extends AbstractReportMojo implements MavenReport {

    private static final String FOLDER = "reprise";

    /** The site's folder. */
    @Parameter(property = "reprise.site.directory", defaultValue = "${project.reporting.outputDirectory}")
    File siteDirectory;

    @Override
    void run() throws IOException, MojoFailureException {
        if (!folder().hasResults()) {
            getLog().info("There are no results at " + folder().results() + ", and so no report for the site.");
            return;
        }
        var folder =
                new ReportFolder(siteDirectory.toPath().resolve(FOLDER), look().html(folder()), look().rule(), false);
        folder.write(folder().read());
        getLog().info("Report: " + folder.firstPage());
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        try {
            execute();
        } catch (Exception e) {
            throw new MavenReportException(e.getMessage(), e);
        }
    }

    @Override
    public boolean canGenerateReport() {
        refuseOldSite(MavenReport.class);
        return !skip && folder().hasResults();
    }

    /** The site plugin that asks brings its own {@link MavenReport}; before version 4 it knew another kind of sink. */
    static void refuseOldSite(Class<?> report) {
        try {
            report.getMethod("generate", Sink.class, Locale.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(
                    "The report of Reprise needs maven-site-plugin 3.20.0 or later, and this build has an"
                            + " older one, such as Maven brings unless told otherwise; set its version in the pom");
        }
    }

    /** It brings its own pages. */
    @Override
    public boolean isExternalReport() {
        return true;
    }

    /** What reporting plugins before version 4 ask for, and the default of its successor. */
    @Override
    @SuppressWarnings("deprecation")
    public String getOutputName() {
        return FOLDER + "/index";
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return "Reprise";
    }

    @Override
    public String getDescription(Locale locale) {
        return "Which claims of the written reports still reproduce.";
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        siteDirectory = directory;
    }

    @Override
    public File getReportOutputDirectory() {
        return siteDirectory;
    }
}
