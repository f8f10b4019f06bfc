package dev.reprise.plugin;

import dev.reprise.results.Results;
import java.io.IOException;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Joins the results of all modules and writes one report into the root's {@code target/reprise}. Trains and judges nothing: call it
 * behind the build, {@code mvn verify reprise:aggregate}. Within a build, {@code reprise.aggregate} does the same.
 */
@Mojo(name = "aggregate", aggregator = true, threadSafe = true)
public final class AggregateMojo extends AbstractReportMojo {

    @Override
    void run() throws IOException {
        // The modules' test cases are in their own folders, where CI servers find them once.
        var report = new ReportFolder(directory.toPath(), look().html(folder()), look().rule(), false);
        Optional<Results> joined = reactor().aggregate(report);
        if (joined.isEmpty()) {
            getLog().info("No module has results: run the experiments first (mvn verify).");
            return;
        }
        reporting().print(joined.get());
    }
}
