package dev.reprise.plugin;

import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.RunParameters;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** The parameters of goals that judge claims and leave a results file. */
abstract class AbstractJudgingMojo extends AbstractSelectionMojo {

    /** Trials that train at the same time; one per processor when not set. */
    @Parameter(property = "reprise.threads")
    @Nullable
    String threads;

    /**
     * Folder of trial results, from which trials are restored whose code, settings, data and runtime did not change; a folder
     * in the user's cache when not set, {@code none} for no store.
     */
    @Parameter(property = "reprise.store")
    @Nullable
    String store;

    /** How long the trials of all seeds that the full profile adds to the run may train together. */
    @Parameter(property = "reprise.seedBudget")
    @Nullable
    String seedBudget;

    /** File of accepted results, which every run is compared with; commit it. */
    @Parameter(property = "reprise.lock", defaultValue = "${project.basedir}/reprise.lock.json")
    File lock;

    /** Relative difference to the accepted metrics that is allowed on another machine of the same kind. */
    @Parameter(property = "reprise.lock.tolerance")
    @Nullable
    String lockTolerance;

    AbstractJudgingMojo(RepositorySystem repositorySystem, ToolchainManager toolchains) {
        super(repositorySystem, toolchains);
    }

    /** What is judged, and what it is compared with. */
    final ParameterValues judging(ParameterValues values) {
        var git = new GitCommit(project.getBasedir().toPath(), List.of(lock.toPath(), evidence.toPath()));
        Optional<String> commit = git.describe();
        if (commit.isEmpty()) {
            git.refusal().ifPresent(getLog()::warn);
        }
        ParameterValues all = selecting(values)
                .given(RunParameters.SEED_BUDGET, seedBudget)
                .given(RunParameters.LOCK_TOLERANCE, lockTolerance)
                .with(JvmParameters.COMMIT, commit);
        return withExisting(withExisting(all, RunParameters.LOCK, lock), RunParameters.EVIDENCE, evidence);
    }

    private static ParameterValues withExisting(
            ParameterValues values, dev.reprise.parameters.Parameter<Path> parameter, File file) {
        return file.exists() ? values.with(parameter, file.toPath().toAbsolutePath()) : values;
    }

    /** Leaves a results file, or fails; where the JVM failed after it wrote one, the report is there all the same. */
    final void train(ParameterValues values, boolean keepUnchanged)
            throws IOException, MojoExecutionException, MojoFailureException {
        train(fork(), values, keepUnchanged);
    }

    /** The same in JVMs of one's own. */
    final void train(Fork fork, ParameterValues values, boolean keepUnchanged)
            throws IOException, MojoExecutionException, MojoFailureException {
        var run = new TrainingRun(
                fork, experiments(), folder(), pluginState(), failIfNoExperiments, Rehearsal::start, getLog());
        try {
            run.execute(values, keepUnchanged);
        } catch (MojoExecutionException e) {
            if (folder().hasResults()) {
                reporting().write(folder().read());
            }
            throw e;
        }
    }
}
