package dev.reprise.plugin;

import dev.reprise.evidence.EvidenceFile;
import dev.reprise.evidence.RandomCheck;
import dev.reprise.evidence.RandomCheck.Drawn;
import dev.reprise.parameters.GoalParameters;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.Profile;
import dev.reprise.parameters.RunParameters;
import dev.reprise.parameters.TrialParameters;
import java.io.IOException;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Trains a few recorded trials of the evidence file again, drawn at random, and fails unless each has the recorded parameter hash. It
 * judges nothing, and its results take no one's place.
 */
@Mojo(name = "check", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.TEST_COMPILE)
public final class CheckMojo extends AbstractTrainingMojo {

    /** How many trials. */
    @Parameter(property = "reprise.check", defaultValue = "3")
    String check;

    /** Seed of the draw, to repeat one; the time when not set. */
    @Parameter(property = "reprise.check.seed")
    @Nullable
    String checkSeed;

    /** Trials that train at the same time; one per processor when not set. */
    @Parameter(property = "reprise.threads")
    @Nullable
    String threads;

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

    /**
     * Folder of trial results, from which trials are restored whose code, settings, data and runtime did not change; a folder
     * in the user's cache when not set, {@code none} for no store.
     */
    @Parameter(property = "reprise.store")
    @Nullable
    String store;

    @Inject
    CheckMojo(RepositorySystem repositorySystem, ToolchainManager toolchains) {
        super(repositorySystem, toolchains);
    }

    @Override
    void run() throws IOException, MojoExecutionException, MojoFailureException {
        ParameterValues given =
                ParameterValues.none().given(GoalParameters.CHECK, check).given(GoalParameters.CHECK_SEED, checkSeed);
        if (holdsModulesOnly()) {
            return;
        }
        long seed = given.find(GoalParameters.CHECK_SEED).orElseGet(System::currentTimeMillis);
        RandomCheck chosen =
                RandomCheck.draw(EvidenceFile.read(evidence.toPath()), given.get(GoalParameters.CHECK), seed);
        if (chosen.drawn().isEmpty()) {
            throw new MojoFailureException("No trial with a parameter hash is recorded in " + evidence
                    + "; record some with mvn verify and mvn reprise:accept");
        }
        getLog().info("Training again, drawn with -Dreprise.check.seed=" + seed + ":");
        chosen.drawn().forEach(trial -> getLog().info("  " + trial));
        var folder = new ResultsFolder(directory.toPath().resolve("check"));
        new TrainingRun(fork(), experiments(), folder, pluginState(), true, () -> {}, getLog())
                .execute(values(chosen.drawn()), false);
        new CheckSummary(chosen, folder.read()).report(getLog());
    }

    private ParameterValues values(List<Drawn> trials) {
        return atOnce(threads, workers)
                .given(RunParameters.WORKER_MEMORY, workerMemory)
                .given(RunParameters.CHECKPOINT_SECONDS, checkpointSeconds)
                .with(RunParameters.STORE, storeFolder(store))
                .with(RunParameters.RERUN, true)
                .with(TrialParameters.PROFILE, Profile.FULL)
                .with(
                        TrialParameters.SEEDS,
                        trials.stream().mapToInt(Drawn::seed).max().orElse(1))
                .with(
                        JvmParameters.TRIALS,
                        trials.stream()
                                .map(trial ->
                                        trial.className() + " " + trial.arm().with("seed", trial.seed()))
                                .toList());
    }
}
