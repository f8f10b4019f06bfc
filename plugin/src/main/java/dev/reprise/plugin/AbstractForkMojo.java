package dev.reprise.plugin;

import dev.reprise.data.fetch.DataSettings;
import dev.reprise.parameters.GoalParameters;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.ProgressStyle;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** The parameters of goals that start a JVM on the project's class path. */
abstract class AbstractForkMojo extends AbstractRepriseMojo {

    private final RepositorySystem repositorySystem;
    private final ToolchainManager toolchains;

    /** {@code tuned} for the fastest native library and settings known for this machine, {@code stock} for DL4J as it comes. */
    @Parameter(property = "reprise.runtime", defaultValue = "tuned")
    String runtime;

    /**
     * Further arguments of the JVMs that run experiments, separated by white space; quotes keep it, as in Surefire's argLine. The JVM that only coordinates workers
     * takes no notice of {@code -X} arguments and agents.
     */
    @Parameter(property = "reprise.jvmArguments")
    @Nullable
    String jvmArguments;

    /**
     * Lets a debugger attach to the experiments' JVM before anything runs, in which trials then train too: the port to wait
     * at, or {@code true} for 5005.
     */
    @Parameter(property = "reprise.debug")
    @Nullable
    String debug;

    /** Further environment variables of the experiments' JVM. */
    @Parameter
    Map<String, String> environmentVariables = Map.of();

    /** Folder that the experiments run in. */
    @Parameter(property = "reprise.workingDirectory", defaultValue = "${project.basedir}")
    File workingDirectory;

    AbstractForkMojo(RepositorySystem repositorySystem, ToolchainManager toolchains) {
        this.repositorySystem = repositorySystem;
        this.toolchains = toolchains;
    }

    final Fork fork() {
        ParameterValues values = ParameterValues.none()
                .given(GoalParameters.RUNTIME, runtime)
                .given(GoalParameters.JVM_ARGUMENTS, jvmArguments);
        var setup = new JvmSetup(
                values.get(GoalParameters.RUNTIME),
                values.find(GoalParameters.JVM_ARGUMENTS),
                debugPort(),
                environmentVariables,
                workingDirectory.toPath());
        return new Fork(
                project, session, new Artifacts(repositorySystem, session, project), toolchains, setup, getLog());
    }

    /** Where a debugger attaches, if one does. */
    final OptionalInt debugPort() {
        return ParameterValues.none()
                .given(GoalParameters.DEBUG, debug)
                .find(GoalParameters.DEBUG)
                .orElse(OptionalInt.empty());
    }

    final ExperimentFolders experiments() {
        return new ExperimentFolders(project);
    }

    /** Where trials are kept; empty for nowhere. */
    final Optional<Path> storeFolder(@Nullable String store) {
        if ("none".equals(store)) {
            return Optional.empty();
        }
        return Optional.of(
                store == null
                        ? DataSettings.userCache("store", System.getenv())
                        : project.getBasedir().toPath().resolve(store));
    }

    /** How the JVM reports how training goes on. */
    final ParameterValues withProgress(ParameterValues values) {
        boolean terminal = StatusLine.isPossible(session, getLog());
        return values.with(JvmParameters.PROGRESS, Optional.of(terminal ? ProgressStyle.STATUS : ProgressStyle.LOG));
    }
}
