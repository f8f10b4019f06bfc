package dev.reprise.plugin;

import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.RunParameters;
import dev.reprise.parameters.TrialParameters;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** The parameters of goals that train. */
abstract class AbstractTrainingMojo extends AbstractForkMojo {

    private static final String THREADS = "threads";
    private static final String WORKERS = "workers";

    /** {@code auto} trains small networks in plain Java, which is many times faster; {@code dl4j} trains all networks in DL4J. */
    @Parameter(property = "reprise.trainer", defaultValue = "auto")
    String trainer;

    /** How long any trial may train, whatever its experiment allows; then it has failed. No limit when not set. */
    @Parameter(property = "reprise.trialTimeout")
    @Nullable
    String trialTimeout;

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

    /** How long a transfer of data may stand still, and a tenth of how long npm may take. */
    @Parameter(property = "reprise.data.timeout")
    @Nullable
    String dataTimeout;

    /** The command that starts npm, which some data sets come through; {@code npm}, on Windows {@code npm.cmd}, when not set. */
    @Parameter(property = "reprise.data.npm")
    @Nullable
    String dataNpm;

    /** File of recorded runs, which speaks where a run does not train; commit it. */
    @Parameter(property = "reprise.evidence", defaultValue = "${project.basedir}/reprise.evidence.json")
    File evidence;

    AbstractTrainingMojo(RepositorySystem repositorySystem, ToolchainManager toolchains) {
        super(repositorySystem, toolchains);
    }

    /** How trials train, whichever they are. */
    final ParameterValues training() {
        return withProgress(SettingsOfMaven.of(session).parameters())
                .given(TrialParameters.TRAINER, trainer)
                .given(TrialParameters.TRIAL_TIMEOUT, trialTimeout)
                .given(TrialParameters.DATA_DIRECTORY, dataDir)
                .given(TrialParameters.DATA_ACCEPT, dataAccept)
                .given(TrialParameters.DATA_CACHE, dataCache)
                .given(TrialParameters.DATA_NPM, dataNpm)
                .given(TrialParameters.DATA_TIMEOUT, dataTimeout)
                .with(TrialParameters.DATA_OFFLINE, session.isOffline())
                .with(JvmParameters.WORKER_DIRECTORY, folder().fork().toAbsolutePath());
    }

    /** How many trials train at the same time, in how many JVMs. A debugger wants to see them in the one that it attached to. */
    final ParameterValues atOnce(@Nullable String threads, @Nullable String workers) {
        return atOnce(threads, workers, null);
    }

    /**
     * The same, with where they train.
     *
     * @param executor {@code threads}, {@code workers}, which it is if null, or one that is for many machines: how many trials it takes if
     *     nobody says so is its own matter
     */
    final ParameterValues atOnce(@Nullable String threads, @Nullable String workers, @Nullable String executor) {
        ParameterValues given = ParameterValues.none()
                .given(RunParameters.THREADS, threads)
                .given(RunParameters.WORKERS, workers)
                .given(RunParameters.EXECUTOR, executor);
        String where = given.find(RunParameters.EXECUTOR).orElse(WORKERS);
        Optional<Integer> asked = given.find(RunParameters.THREADS);
        int trials = asked.orElse(Runtime.getRuntime().availableProcessors());
        boolean inOneJvm = debugPort().isPresent() || where.equals(THREADS);
        int jvms = inOneJvm ? 0 : given.find(RunParameters.WORKERS).orElse(trials);
        boolean here = where.equals(THREADS) || where.equals(WORKERS);
        return training()
                .with(RunParameters.THREADS, here ? Optional.of(trials) : asked)
                .with(RunParameters.WORKERS, jvms)
                .with(RunParameters.EXECUTOR, given.find(RunParameters.EXECUTOR));
    }
}
