package dev.reprise.plugin;

import dev.reprise.parameters.GoalParameters;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.RunParameters;
import dev.reprise.parameters.StoreParameters;
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
import org.apache.maven.settings.crypto.SettingsDecrypter;
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

    private final SettingsDecrypter decrypter;

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

    /**
     * Address of a store that several machines share, where trials are looked up that {@code reprise.store} lacks: https, or
     * http on this machine. None when not set; left out when Maven is offline.
     */
    @Parameter(property = "reprise.store.remote")
    @Nullable
    String storeRemote;

    /**
     * Id of the server in Maven's {@code settings.xml} whose {@code username} and {@code password} the remote store wants, and
     * whose {@code passphrase} is the key that records are signed with. The environment variables {@code REPRISE_STORE_LOGIN}
     * ({@code user:password}) and {@code REPRISE_STORE_KEY} win.
     */
    @Parameter(property = "reprise.store.server")
    @Nullable
    String storeServer;

    /**
     * How long the remote store may take for one record, with all that is tried again. Then it is left out for the rest of the
     * build.
     */
    @Parameter(property = "reprise.store.timeout", defaultValue = "30s")
    String storeTimeout;

    /** Sends the trials that this run trains to the remote store as well. */
    @Parameter(property = "reprise.store.push", defaultValue = "false")
    boolean storePush;

    @Inject
    RunMojo(RepositorySystem repositorySystem, ToolchainManager toolchains, SettingsDecrypter decrypter) {
        super(repositorySystem, toolchains);
        this.decrypter = decrypter;
    }

    @Override
    void run() throws IOException, MojoExecutionException, MojoFailureException {
        if (holdsModulesOnly()) {
            return;
        }
        Optional<Path> trials = storeFolder(store);
        var remote = RemoteSide.of(
                trials.isPresent() ? remote() : ParameterValues.none(), session, decrypter, folder().fork(), getLog());
        try {
            train(fork().with(remote.environment()), remote.configure(values(trials)), keepUnchanged);
        } finally {
            remote.remember();
        }
    }

    private ParameterValues remote() {
        return ParameterValues.none()
                .given(StoreParameters.REMOTE, storeRemote)
                .given(StoreParameters.SERVER, storeServer)
                .given(StoreParameters.TIMEOUT, storeTimeout)
                .with(StoreParameters.PUSH, storePush);
    }

    private ParameterValues values(Optional<Path> trials) throws IOException, MojoExecutionException {
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
        var libraries =
                new SparkLibraries(fork().artifacts(), project.getBasedir().toPath());
        return values.with(JvmParameters.SPARK_CLASS_PATH, libraries.find(given));
    }
}
