package dev.reprise.plugin;

import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes the report from the results file again, without training or judging. Where nothing was run yet, the report shows the recorded
 * runs of the evidence file, and says so.
 */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends AbstractReportMojo {

    @Override
    void run() throws IOException, MojoFailureException {
        if (!folder().hasResults() && evidence.exists()) {
            getLog().info("Nothing was run here: the report shows the recorded runs of " + evidence);
            getLog().info("Report: "
                    + look().html(folder()).renderEvidence(directory.toPath()).toUri());
            return;
        }
        if (!folder().hasResults() && holdsModulesOnly()) {
            return;
        }
        reporting().write(folder().read());
        getLog().info("Report: " + folder().firstPage());
    }
}
