package dev.reprise.plugin;

import dev.reprise.results.AuditFile;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;

/** The folder that one project's results, report and files of runs are in. */
record ResultsFolder(Path path) {

    static final String RESULTS_FILE = "results.json";

    Path results() {
        return path.resolve(RESULTS_FILE);
    }

    Path audit() {
        return path.resolve(AuditFile.NAME);
    }

    /** For what passes between a goal and the JVMs that it starts. */
    Path fork() {
        return path.resolve("fork");
    }

    URI firstPage() {
        return path.resolve("index.html").toUri();
    }

    boolean hasResults() {
        return Files.exists(results());
    }

    Results read() throws IOException, MojoFailureException {
        if (!hasResults()) {
            throw new MojoFailureException("There are no results at " + results()
                    + "; bind the goal reprise:run before this one, or run it first");
        }
        return ResultsFile.read(results());
    }
}
