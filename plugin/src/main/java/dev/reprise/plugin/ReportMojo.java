package dev.reprise.plugin;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes the report from the results file again, without training or judging. Where nothing was run yet, the report shows the recorded
 * runs of the evidence file, and says so.
 */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends AbstractRepriseMojo {

    @Override
    void run() throws IOException, MojoFailureException {
        if (!Files.exists(resultsFile()) && evidence.exists()) {
            getLog().info("Nothing was run here: the report shows the recorded runs of " + evidence);
            getLog().info("Report: "
                    + htmlReport().renderEvidence(directory.toPath()).toUri());
            return;
        }
        if (!Files.exists(resultsFile()) && holdsModulesOnly()) {
            return;
        }
        writeReport(readResults());
        getLog().info("Report: " + reportPage());
    }
}
