package dev.reprise.engine;

import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.execute.TrialConditions;
import dev.reprise.judge.JudgingRules;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.Parameter;
import dev.reprise.parameters.Parameter.Reader;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.RunParameters;
import dev.reprise.parameters.TrialParameters;
import dev.reprise.worker.MemoryPlan;
import dev.reprise.worker.WorkerSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.platform.engine.ConfigurationParameters;

/**
 * What follows from the parameters of a run for the engine.
 *
 * @param values from the launcher, system properties or {@code junit-platform.properties}
 * @param conditions what holds for all trials
 */
record Settings(ParameterValues values, TrialConditions conditions) {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration STAY = Duration.ofSeconds(20);

    /** @throws IllegalArgumentException naming the parameter, its value and what is allowed */
    static Settings from(ConfigurationParameters parameters) {
        var values = ParameterValues.read(parameter -> parameter.isReadBy(Reader.ENGINE), parameters::get);
        return new Settings(values, TrialConditions.of(values));
    }

    /** A parameter that always has a value. */
    <T> T get(Parameter<T> parameter) {
        return values.get(parameter);
    }

    /** A parameter that may have none. */
    <T> Optional<T> find(Parameter<T> parameter) {
        return values.find(parameter);
    }

    /** The folders of the shards that this run merges; none if it merges none. */
    List<Path> shards() {
        return find(JvmParameters.MERGE_FROM).orElse(List.of());
    }

    /** Trials that train at the same time: one in each worker that memory feeds, or as many as there are threads in this JVM. */
    int threads() {
        return workers().map(settings -> settings.memory().workers()).orElseGet(() -> find(RunParameters.THREADS)
                .orElse(1));
    }

    /** The JVMs that trials train in; empty if they train in this one. */
    Optional<WorkerSettings> workers() {
        return workerCount()
                .map(count -> new WorkerSettings(
                        MemoryPlan.of(
                                count,
                                find(RunParameters.WORKER_MEMORY)
                                        .map(OptionalLong::of)
                                        .orElse(OptionalLong.empty())),
                        find(JvmParameters.WORKER_ARGUMENTS).orElse(List.of()),
                        workerDirectory(),
                        values.ofTrials(),
                        GRACE,
                        STAY));
    }

    private Optional<Integer> workerCount() {
        return find(RunParameters.WORKERS).filter(count -> count > 0);
    }

    private Path workerDirectory() {
        return find(JvmParameters.WORKER_DIRECTORY)
                .or(() -> find(JvmParameters.RESULTS).map(file -> file.resolveSibling("workers")))
                .orElseGet(() -> Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "reprise-workers-" + ProcessHandle.current().pid()));
    }

    /** How many seeds an experiment's arms are trained with before any verdict is looked at. */
    int seedsOf(ExperimentDefinition experiment) {
        return find(TrialParameters.SEEDS).orElseGet(() -> firstLook(experiment));
    }

    private int firstLook(ExperimentDefinition experiment) {
        JudgingRules full = experiment.expensive() ? JudgingRules.expensive() : JudgingRules.full();
        return conditions.quick() || experiment.imported().isPresent()
                ? experiment.seeds()
                : full.looks().get(0);
    }

    /** Whether seeds are added while a verdict is open: in the full profile, unless their number is given or each is expensive. */
    boolean addsSeeds(ExperimentDefinition experiment) {
        return !conditions.quick()
                && find(TrialParameters.SEEDS).isEmpty()
                && !experiment.expensive()
                && experiment.imported().isEmpty();
    }

    /** One look at a fixed number of seeds, or several while seeds are added. */
    JudgingRules judgingRules(ExperimentDefinition experiment, int plannedSeeds) {
        return addsSeeds(experiment) ? JudgingRules.full() : JudgingRules.quick(plannedSeeds);
    }
}
