package dev.reprise.plugin;

import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * The modules of a build.
 *
 * @param subfolder where a project's results are, below its build directory
 */
record Reactor(MavenSession session, Path subfolder) {

    /** The root's folder for what all modules say. */
    Path rootFolder() {
        return folder(session.getTopLevelProject());
    }

    /** What the modules said last, by their group and artifact id; modules that are not part of this build are included. */
    Map<String, Results> results() throws IOException {
        var results = new LinkedHashMap<String, Results>();
        for (MavenProject module : session.getAllProjects()) {
            Path file = folder(module).resolve(ResultsFolder.RESULTS_FILE);
            if (!module.getPackaging().equals("pom") && Files.exists(file)) {
                results.put(module.getGroupId() + ":" + module.getArtifactId(), ResultsFile.read(file));
            }
        }
        return results;
    }

    /**
     * Writes the root's results file and report.
     *
     * @return what was written; empty if no module has results
     * @throws IllegalArgumentException if modules contradict each other
     */
    Optional<Results> aggregate(ReportFolder report) throws IOException {
        // Modules that are built in parallel share the root project, and each writes the root's page when it is done.
        synchronized (session.getTopLevelProject()) {
            Map<String, Results> modules = results();
            if (modules.isEmpty()) {
                return Optional.empty();
            }
            Results joined = Aggregation.join(modules);
            ResultsFile.write(joined, report.folder().resolve(ResultsFolder.RESULTS_FILE));
            report.write(joined);
            return Optional.of(joined);
        }
    }

    private Path folder(MavenProject module) {
        return Path.of(module.getBuild().getDirectory()).resolve(subfolder);
    }
}
