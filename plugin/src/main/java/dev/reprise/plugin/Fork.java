package dev.reprise.plugin;

import dev.reprise.data.fetch.DataSettings;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.RunParameters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/** Prepares JVMs on the project's test class path. */
record Fork(
        MavenProject project,
        MavenSession session,
        Artifacts artifacts,
        ToolchainManager toolchains,
        JvmSetup setup,
        Log log) {

    /** The same with more environment variables, which those that the user sets replace. */
    Fork with(Map<String, String> environment) {
        return new Fork(project, session, artifacts, toolchains, setup.with(environment), log);
    }

    /**
     * A JVM that trains, itself or in workers.
     *
     * @param roots folders with compiled experiments
     * @param folder for what passes between Maven and the JVM
     */
    ForkedRun training(String mainClass, List<Path> roots, ParameterValues values, Path folder)
            throws MojoExecutionException {
        if (train(roots)) {
            new ClassPathCheck(testClassPath()).warnings().forEach(log::warn);
        }
        NativeCache.of(
                        setup.arguments()
                                .map(text -> QuotedArguments.split("reprise.jvmArguments", text))
                                .orElse(List.of()),
                        DataSettings.home(System.getenv()))
                .problem()
                .ifPresent(log::warn);
        boolean workers =
                values.find(RunParameters.WORKERS).filter(count -> count > 0).isPresent();
        return prepare(mainClass, roots, values, folder, workers ? ForkRuntime::coordinator : ForkRuntime::single);
    }

    private static boolean train(List<Path> roots) throws MojoExecutionException {
        try {
            for (Path root : roots) {
                if (CompiledExperiments.trainIn(root)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new MojoExecutionException("The compiled experiments cannot be read", e);
        }
    }

    /** A JVM that does not train. */
    ForkedRun light(String mainClass, List<Path> roots, ParameterValues values, Path folder)
            throws MojoExecutionException {
        return prepare(mainClass, roots, values, folder, ForkRuntime::coordinator);
    }

    private ForkedRun prepare(
            String mainClass,
            List<Path> roots,
            ParameterValues values,
            Path folder,
            Function<ForkRuntime, List<String>> role)
            throws MojoExecutionException {
        var check = new ClassPathCheck(testClassPath());
        if (!check.problems().isEmpty()) {
            throw new MojoExecutionException(String.join(System.lineSeparator(), check.problems()));
        }
        List<Path> classPath = new WorkerClassPath(artifacts).resolve(testClassPath());
        ForkRuntime jvms = WorkerRuntime.of(setup.runtime())
                .on(classPath, artifacts, log, setup.arguments(), VectorModule.arguments(javaExecutable()));
        var jvm = new ArrayList<>(role.apply(jvms));
        setup.debugPort().ifPresent(port -> {
            log.warn("The experiments' JVM waits for a debugger at port " + port);
            jvm.add(JvmSetup.debugArgument(port));
        });
        var environment = new LinkedHashMap<>(jvms.environment());
        environment.putAll(SettingsOfMaven.of(session).environment());
        environment.putAll(setup.environment());
        return new ForkedRun(
                mainClass,
                javaExecutable(),
                jvm,
                environment,
                jvms.classPath(),
                values.with(JvmParameters.WORKER_ARGUMENTS, jvms.worker()).with(JvmParameters.ROOTS, roots),
                folder,
                setup.workingDirectory());
    }

    private List<Path> testClassPath() throws MojoExecutionException {
        try {
            return project.getTestClasspathElements().stream().map(Path::of).toList();
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("The project's test class path is not resolved", e);
        }
    }

    private Path javaExecutable() {
        Toolchain toolchain = toolchains.getToolchainFromBuildContext("jdk", session);
        String java = toolchain == null ? null : toolchain.findTool("java");
        return java == null ? Path.of(System.getProperty("java.home"), "bin", "java") : Path.of(java);
    }
}
