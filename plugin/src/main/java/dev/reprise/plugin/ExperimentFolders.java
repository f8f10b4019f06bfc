package dev.reprise.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** Where a project's compiled experiments are. */
record ExperimentFolders(MavenProject project) {

    /** The folders of classes that have experiments. */
    List<Path> find() throws IOException {
        var roots = new ArrayList<Path>();
        for (String root : List.of(
                project.getBuild().getTestOutputDirectory(), project.getBuild().getOutputDirectory())) {
            if (CompiledExperiments.areIn(Path.of(root))) {
                roots.add(Path.of(root));
            }
        }
        return roots;
    }

    /** The names of all classes that may be experiments, whatever is selected, sorted. */
    List<String> classes() throws IOException {
        var names = new TreeSet<String>();
        for (Path root : find()) {
            names.addAll(CompiledExperiments.namesIn(root));
        }
        return List.copyOf(names);
    }

    /** @throws MojoFailureException if there should be some */
    void refuseNone(boolean fail, Log log) throws MojoFailureException {
        if (fail) {
            throw new MojoFailureException(
                    nothingFound() + "; set -Dreprise.failIfNoExperiments=false if that is intended");
        }
        log.info(nothingFound());
    }

    String nothingFound() {
        return "No class with @Experiment in " + project.getBuild().getTestOutputDirectory();
    }
}
