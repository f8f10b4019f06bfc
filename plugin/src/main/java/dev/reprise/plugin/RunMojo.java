package dev.reprise.plugin;

import dev.reprise.parameters.GoalParameters;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.RunParameters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
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
public final class RunMojo extends AbstractJudgingMojo {

    /**
     * Where trials train: {@code threads} of the coordinating JVM, {@code workers}, which are JVMs on this machine, {@code spark}, or
     * what else is on the class path; {@code workers} when not set, unless {@code reprise.workers} is 0.
     */
    @Parameter(property = "reprise.executor")
    @Nullable
    String executor;

    /** Where the Spark cluster is, such as {@code spark://host:7077}, if {@code reprise.executor} is {@code spark}. */
    @Parameter(property = "reprise.spark.master")
    @Nullable
    String sparkMaster;

    /** File of Spark's own properties for the application, as {@code spark-defaults.conf} has them. */
    @Parameter(property = "reprise.spark.conf")
    @Nullable
    String sparkConf;

    /**
     * Folder of a Spark installation of the cluster's version, whose {@code jars} the driver runs on; without it they are
     * resolved from Maven's repositories.
     */
    @Parameter(property = "reprise.spark.home")
    @Nullable
    String sparkHome;

    /** Version of Spark, the cluster's, that is resolved from Maven's repositories. */
    @Parameter(property = "reprise.spark.version", defaultValue = "4.1.0")
    String sparkVersion;

    /**
     * JVMs that trials train in, one trial at a time in each; as many as {@code reprise.threads} when not set. {@code 0}
     * trains on threads of a single JVM, which is easier to debug, but goes down with its trials.
     */
    @Parameter(property = "reprise.workers")
    @Nullable
    String workers;

    /**
     * Megabytes of physical memory that a worker may use before another takes its place; an equal share of three quarters of
     * the machine's memory, of at most 6144, when not set. Half of it is heap, of at most 3 GB.
     */
    @Parameter(property = "reprise.workerMemory")
    @Nullable
    String workerMemory;

    /** How long a trial trains before it saves where it is, so that it can go on from there if the run is killed. */
    @Parameter(property = "reprise.checkpointSeconds")
    @Nullable
    String checkpointSeconds;

    /** Trains every trial, whatever the store has. */
    @Parameter(property = "reprise.rerun", defaultValue = "false")
    boolean rerun;

    /**
     * Leaves the results of the last run as they are if another would come to the same: each trial completed, and neither
     * code, settings, accepted files, environment, JVM nor machine changed since. {@code false} restores the trials and judges
     * the claims in any case.
     */
    @Parameter(property = "reprise.keepUnchanged", defaultValue = "true")
    boolean keepUnchanged;

    /**
     * {@code i/n} to train one of n shares of the trials, each on a machine of its own; claims that need others are not run,
     * and none fails the build. {@code merge} then judges all of them.
     */
    @Parameter(property = "reprise.shard")
    @Nullable
    String shard;

    @Inject
    RunMojo(RepositorySystem repositorySystem, ToolchainManager toolchains) {
        super(repositorySystem, toolchains);
    }

    @Override
    void run() throws IOException, MojoExecutionException, MojoFailureException {
        if (!holdsModulesOnly()) {
            train(values(), keepUnchanged);
        }
    }

    private ParameterValues values() throws IOException, MojoExecutionException {
        Optional<Path> trials = storeFolder(store);
        ParameterValues values = judging(atOnce(threads, workers, executor))
                .given(RunParameters.WORKER_MEMORY, workerMemory)
                .given(RunParameters.SPARK_MASTER, sparkMaster)
                .given(RunParameters.SPARK_CONF, sparkConf)
                .given(RunParameters.CHECKPOINT_SECONDS, checkpointSeconds)
                .given(RunParameters.SHARD, shard)
                .with(RunParameters.STORE, trials)
                .with(RunParameters.RERUN, rerun);
        return new ShardStore(directory.toPath(), trials).configure(withSpark(values));
    }

    private ParameterValues withSpark(ParameterValues values) throws IOException, MojoExecutionException {
        if (values.find(RunParameters.EXECUTOR).filter("spark"::equals).isEmpty()) {
            return values;
        }
        ParameterValues given = ParameterValues.none()
                .given(GoalParameters.SPARK_HOME, sparkHome)
                .given(GoalParameters.SPARK_VERSION, sparkVersion);
        var libraries = new SparkLibraries(fork().artifacts(), project.getBasedir().toPath());
        return values.with(JvmParameters.SPARK_CLASS_PATH, libraries.find(given));
    }
}
