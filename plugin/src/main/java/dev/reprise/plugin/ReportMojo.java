package dev.reprise.plugin;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;

/** Writes the report from the results file again, without training or judging. */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends AbstractRepriseMojo {

    @Override
    void run() throws IOException, MojoFailureException {
        if (!Files.exists(resultsFile()) && holdsModulesOnly()) {
            return;
        }
        writeReport(readResults());
        getLog().info("Report: " + reportPage());
    }
}
