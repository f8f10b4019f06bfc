package dev.reprise.plugin;

import dev.reprise.data.fetch.DataSettings;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Trains and judges all experiments of the project in a JVM of their own and writes the results file. Claims that are missed do
 * not fail this goal; {@code verify} does that, after the report is written.
 */
@Mojo(
        name = "run",
        defaultPhase = LifecyclePhase.INTEGRATION_TEST,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
public class RunMojo extends AbstractRepriseMojo {

    private static final String MAIN_CLASS = "dev.reprise.launch.ExperimentsMain";

    private final RepositorySystem repositorySystem;
    private final ToolchainManager toolchains;

    /** {@code quick} for minutes, {@code full} for the reports' own protocols. */
    @Parameter(property = "reprise.profile", defaultValue = "quick")
    String profile;

    /** Class names of the experiments to run, separated by commas, with {@code *} for any characters; all when empty. */
    @Parameter(property = "reprise.includes")
    @Nullable
    String includes;

    /** Class names of the experiments not to run, in the same form. */
    @Parameter(property = "reprise.excludes")
    @Nullable
    String excludes;

    /** Tags of the experiments to run, a JUnit tag expression such as {@code mnist & !slow}; all when empty. */
    @Parameter(property = "reprise.tags")
    @Nullable
    String tags;

    /** Seeds per arm, instead of what each experiment states. */
    @Parameter(property = "reprise.seeds")
    @Nullable
    String seeds;

    /** Trials that train at the same time; one per processor when not set. */
    @Parameter(property = "reprise.threads")
    @Nullable
    String threads;

    /**
     * JVMs that trials train in, one trial at a time in each; as many as {@code reprise.threads} when not set. {@code 0} trains on
     * threads of a single JVM, which is easier to debug, but goes down with its trials.
     */
    @Parameter(property = "reprise.workers")
    @Nullable
    String workers;

    /**
     * Megabytes of physical memory that a worker may use before another takes its place; an equal share of three quarters of the
     * machine's memory, of at most 6144, when not set. Half of it is heap, of at most 3 GB.
     */
    @Parameter(property = "reprise.workerMemory")
    @Nullable
    String workerMemory;

    /** Seconds that any trial may take, whatever its experiment allows; then it counts as broken. No limit when not set. */
    @Parameter(property = "reprise.trialTimeout")
    @Nullable
    String trialTimeout;

    /** {@code tuned} for the fastest native library and settings known for this machine, {@code stock} for DL4J as it comes. */
    @Parameter(property = "reprise.runtime", defaultValue = "tuned")
    String runtime;

    /** {@code auto} trains small networks in plain Java, which is many times faster; {@code dl4j} trains all networks in DL4J. */
    @Parameter(property = "reprise.trainer", defaultValue = "auto")
    String trainer;

    /**
     * Further arguments of the JVMs that run experiments, separated by white space. The JVM that only coordinates workers takes no
     * notice of {@code -X} arguments and agents.
     */
    @Parameter(property = "reprise.jvmArguments")
    @Nullable
    String jvmArguments;

    /**
     * Lets a debugger attach to the experiments' JVM before anything runs, in which trials then train too: the port to wait at, or {@code true} for 5005.
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

    /** Folder with data sets that no registry carries; the environment variable {@code REPRISE_DATA} when not set. */
    @Parameter(property = "reprise.data.dir")
    @Nullable
    String dataDir;

    /** Names of substitutes for data sets that are accepted, separated by commas, such as {@code cifar10-jpeg}. */
    @Parameter(property = "reprise.data.accept")
    @Nullable
    String dataAccept;

    /** Folder for checked copies of fetched data sets; a folder in the user's cache when not set. */
    @Parameter(property = "reprise.data.cache")
    @Nullable
    String dataCache;

    /** Seconds that a transfer of data may stand still. */
    @Parameter(property = "reprise.data.timeout")
    @Nullable
    String dataTimeout;

    /** The command that starts npm, which some data sets come through. */
    @Parameter(property = "reprise.data.npm")
    @Nullable
    String dataNpm;

    /**
     * Folder of trial results, from which trials are restored whose code, settings, data and runtime did not change; a folder in
     * the user's cache when not set, {@code none} for no store.
     */
    @Parameter(property = "reprise.store")
    @Nullable
    String store;

    /** Trains every trial, whatever the store has. */
    @Parameter(property = "reprise.rerun", defaultValue = "false")
    boolean rerun;

    /**
     * Leaves the results of the last run as they are if another would come to the same: each trial completed, and neither code, settings,
     * accepted files, environment, JVM nor machine changed since. {@code false} restores the trials and judges the claims in any case.
     */
    @Parameter(property = "reprise.keepUnchanged", defaultValue = "true")
    boolean keepUnchanged;

    /** Seconds of training after which a trial saves where it is, so that it can go on from there if the run is killed; 30 when not set. */
    @Parameter(property = "reprise.checkpointSeconds")
    @Nullable
    String checkpointSeconds;

    /**
     * How long the trials of all seeds that the full profile adds to the run may take together: {@code 90s}, {@code 20m} or {@code 2h};
     * two hours unless set.
     */
    @Parameter(property = "reprise.budget")
    @Nullable
    String budget;

    /** Relative difference to the accepted metrics that is allowed on another machine of the same kind; 0.01 when not set. */
    @Parameter(property = "reprise.lock.tolerance")
    @Nullable
    String lockTolerance;

    /**
     * {@code i/n} to train one of n shares of the trials, each on a machine of its own; claims that need others are not run. {@code
     * merge} then judges all of them.
     */
    @Parameter(property = "reprise.shard")
    @Nullable
    String shard;

    /** Fails the build when no experiment was found. */
    @Parameter(property = "reprise.failIfNoExperiments", defaultValue = "true")
    boolean failIfNoExperiments;

    @Inject
    RunMojo(RepositorySystem repositorySystem, ToolchainManager toolchains) {
        this.repositorySystem = repositorySystem;
        this.toolchains = toolchains;
    }

    @Override
    void run() throws IOException, MojoExecutionException, MojoFailureException {
        train();
    }

    /** Leaves a results file, or fails; where the JVM broke after it wrote one, the report is there all the same. */
    final void train() throws IOException, MojoExecutionException, MojoFailureException {
        if (holdsModulesOnly()) {
            return;
        }
        var last = new KeptRun(resultsFile(), forkFolder());
        List<Path> roots = experimentRoots();
        if (roots.isEmpty()) {
            last.forget();
            noExperiments();
            return;
        }
        ForkedRun fork;
        String inputs;
        Optional<Instant> standing = Optional.empty();
        try {
            fork = fork(MAIN_CLASS, roots)
                    .with("reprise.repeatable", last.repeatable().toAbsolutePath());
            var all = new RunInputs(fork, pluginState(), System.getenv());
            inputs = all.sha256();
            standing = keepUnchanged && all.decide() ? last.standing(inputs) : Optional.empty();
        } finally {
            if (standing.isEmpty()) {
                last.forget(); // also where the settings are wrong: no earlier run may be taken for this one
            }
        }
        if (standing.isPresent()) {
            getLog().info("Nothing changed since the run that finished at " + standing.get()
                    + ", so its results stand; -Dreprise.keepUnchanged=false judges them again");
            return;
        }
        try {
            fork.execute(getLog(), StatusLine.on(session));
        } catch (MojoExecutionException e) {
            if (Files.exists(resultsFile())) {
                writeReport(readResults());
            }
            throw e;
        }
        if (!Files.exists(resultsFile())) {
            throw new MojoExecutionException("The experiments' JVM ended without results; its output is above");
        }
        last.keep(inputs);
    }

    /** The JVM of this goal, ready to run. */
    final ForkedRun fork(String mainClass, List<Path> roots) throws IOException, MojoExecutionException {
        Map<String, String> configuration = configuration();
        var classPath = new WorkerClassPath(new Artifacts(repositorySystem, session, project));
        ForkRuntime jvms = WorkerRuntime.of(RuntimeKind.parse(runtime))
                .on(classPath.resolve(testClassPath()), classPath.artifacts(), getLog(), jvmArguments);
        configuration.put("reprise.workerArguments", String.join("\n", jvms.worker()));
        var jvm = new ArrayList<>(usesWorkers() ? jvms.coordinator() : jvms.single());
        DebugPort.parse(debug).ifPresent(port -> {
            getLog().warn("The experiments' JVM waits for a debugger at port " + port.number());
            jvm.add(port.jvmArgument());
        });
        var environment = new LinkedHashMap<>(jvms.environment());
        environment.putAll(SettingsOfMaven.of(session).environment());
        environment.putAll(environmentVariables);
        return new ForkedRun(
                mainClass,
                javaExecutable(),
                jvm,
                environment,
                jvms.classPath(),
                roots,
                configuration,
                forkFolder(),
                workingDirectory.toPath());
    }

    final void noExperiments() throws IOException, MojoFailureException {
        String message = nothingFound();
        if (failIfNoExperiments) {
            throw new MojoFailureException(message + "; set -Dreprise.failIfNoExperiments=false if that is intended");
        }
        getLog().info(message);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var nothing = new Results(
                Results.SCHEMA_VERSION,
                now,
                now,
                profile,
                Map.of(),
                List.of(),
                List.of(),
                Results.summarize(List.of()));
        ResultsFile.write(nothing, resultsFile());
    }

    final String nothingFound() {
        return "No class with @Experiment in " + project.getBuild().getTestOutputDirectory();
    }

    /** The folders of classes that have experiments. */
    final List<Path> experimentRoots() throws IOException {
        var roots = new ArrayList<Path>();
        for (String root : List.of(
                project.getBuild().getTestOutputDirectory(), project.getBuild().getOutputDirectory())) {
            if (CompiledExperiments.areIn(Path.of(root))) {
                roots.add(Path.of(root));
            }
        }
        return roots;
    }

    private List<Path> testClassPath() throws MojoExecutionException {
        try {
            return project.getTestClasspathElements().stream().map(Path::of).toList();
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("The project's test class path is not resolved", e);
        }
    }

    /** The engine's configuration parameters. */
    Map<String, String> configuration() throws IOException {
        if (budget != null) {
            Budget.parse(budget);
        }
        Optional<Path> trials = storeFolder();
        var parameters = new GivenParameters()
                .with("reprise.results", resultsFile().toAbsolutePath().toString())
                .with("reprise.progress", StatusLine.isPossible(session, getLog()) ? "status" : "log")
                .with("reprise.profile", Allowed.oneOf("reprise.profile", profile, List.of("quick", "full")))
                .with("reprise.trainer", Allowed.oneOf("reprise.trainer", trainer, List.of("auto", "dl4j")))
                .withNumber("reprise.threads", threads())
                .with("reprise.workers", usesWorkers() ? workerCount() : "0")
                .with("reprise.workerDirectory", forkFolder().toAbsolutePath().toString())
                .withNumber("reprise.workerMemory", workerMemory)
                .withNumber("reprise.trialTimeout", trialTimeout)
                .withNumber("reprise.seeds", seeds)
                .with("reprise.includes", includes)
                .with("reprise.excludes", excludes)
                .with("reprise.tags", tags)
                .with("reprise.data.dir", dataDir)
                .with("reprise.data.accept", dataAccept)
                .with("reprise.data.cache", dataCache)
                .with("reprise.data.npm", dataNpm)
                .withNumber("reprise.data.timeout", dataTimeout)
                .with("reprise.data.offline", Boolean.toString(session.isOffline()))
                .withAll(SettingsOfMaven.of(session).parameters())
                .withNumber("reprise.checkpointSeconds", checkpointSeconds)
                .with("reprise.budget", budget)
                .withExisting("reprise.lock", lock)
                .withExisting("reprise.evidence", evidence)
                .with("reprise.lock.tolerance", lockTolerance)
                .with("reprise.commit", commit().orElse(null))
                .with("reprise.store", trials.map(Path::toString).orElse(null))
                .with("reprise.rerun", Boolean.toString(rerun));
        var configuration = new LinkedHashMap<>(parameters.values());
        if (shard != null) {
            new ShardStore(directory.toPath(), trials).configure(Allowed.shard("reprise.shard", shard), configuration);
        }
        return configuration;
    }

    private Optional<String> commit() {
        return new GitCommit(project.getBasedir().toPath(), List.of(lock.toPath(), evidence.toPath())).describe();
    }

    private Path forkFolder() {
        return directory.toPath().resolve("fork");
    }

    private String workerCount() {
        return workers == null ? threads() : workers.strip();
    }

    private Optional<Path> storeFolder() {
        if ("none".equals(store)) {
            return Optional.empty();
        }
        return Optional.of(
                store == null
                        ? DataSettings.userCache("store", System.getenv())
                        : project.getBasedir().toPath().resolve(store));
    }

    private String threads() {
        return threads == null ? Integer.toString(Runtime.getRuntime().availableProcessors()) : threads;
    }

    /** A debugger wants to see trials in the JVM that it attached to. */
    boolean usesWorkers() {
        return DebugPort.parse(debug).isEmpty()
                && (workers == null || !workers.strip().equals("0"));
    }

    private Path javaExecutable() {
        Toolchain toolchain = toolchains.getToolchainFromBuildContext("jdk", session);
        String java = toolchain == null ? null : toolchain.findTool("java");
        return java == null ? Path.of(System.getProperty("java.home"), "bin", "java") : Path.of(java);
    }
}
