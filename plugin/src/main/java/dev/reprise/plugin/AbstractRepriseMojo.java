package dev.reprise.plugin;

import dev.reprise.evidence.EvidenceFormatException;
import dev.reprise.lock.LockFormatException;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFormatException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

/** What all goals share: when to skip, and where the results are. Its heirs read parameters; what they do is in services. */
abstract class AbstractRepriseMojo extends AbstractMojo {

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

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        String property = skipProperty();
        if (property != null) {
            getLog().info("Experiments are skipped (" + property + ").");
            return;
        }
        try {
            KnownParameters.refuseUnknown(session.getUserProperties(), project.getProperties());
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

    final ResultsFolder folder() {
        return new ResultsFolder(directory.toPath());
    }

    final Reporting reporting(Look look) throws IOException {
        return new Reporting(folder(), look, pluginState(), getLog());
    }

    /** What is to be said of a run that ran nothing. */
    final NothingSelected nothingSelectedIn(Results results) throws IOException {
        boolean nothing = results.ofThisRun().experiments().isEmpty();
        return new NothingSelected(nothing ? new ExperimentFolders(project).classes() : List.of());
    }

    final Reactor reactor() {
        Path build = Path.of(project.getBuild().getDirectory());
        Path results = directory.toPath();
        return new Reactor(session, results.startsWith(build) ? build.relativize(results) : results);
    }

    /** Whether there is nothing to do because the project only holds others together. */
    final boolean holdsModulesOnly() {
        boolean nothing = "pom".equals(project.getPackaging());
        if (nothing) {
            getLog().info("A project with packaging pom has no experiments.");
        }
        return nothing;
    }

    /** Which version of the plugin and its libraries this is, and which build of it. */
    final String pluginState() throws IOException {
        PluginDescriptor plugin = mojoExecution.getMojoDescriptor().getPluginDescriptor();
        var digest = new InputDigest().text(plugin.getId());
        for (Artifact artifact : plugin.getArtifacts()) {
            digest.text(artifact.getId()).state(artifact.getFile().toPath());
        }
        return digest.hex();
    }
}
