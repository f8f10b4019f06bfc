package dev.reprise.engine;

import dev.reprise.audit.TraceFolder;
import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.execute.ExecutorSettings;
import dev.reprise.execute.TrialConditions;
import dev.reprise.execute.TrialExecutorProvider;
import dev.reprise.judge.JudgingRules;
import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.Parameter;
import dev.reprise.parameters.Parameter.Reader;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.TrialParameters;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.platform.engine.ConfigurationParameters;

/**
 * What follows from the parameters of a run for the engine.
 *
 * @param values from the launcher, system properties or {@code junit-platform.properties}
 * @param conditions what holds for all trials
 * @param parameters the same sources by name, for executors with parameters of their own
 * @param executor where trials train
 */
record Settings(
        ParameterValues values,
        TrialConditions conditions,
        Function<String, Optional<String>> parameters,
        TrialExecutorProvider executor) {

    /** @throws IllegalArgumentException naming the parameter, its value and what is allowed */
    static Settings from(ConfigurationParameters parameters) {
        var values = ParameterValues.read(parameter -> parameter.isReadBy(Reader.ENGINE), parameters::get);
        return new Settings(values, TrialConditions.of(values), parameters::get, Executors.chosenBy(values));
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

    /** Trials that train at the same time. */
    int threads() {
        return executor.places(forExecutor(notice -> {}));
    }

    /** Programs that train at the same time: no more than this machine has processors, if the executor is for many machines. */
    int programs() {
        return Executors.isHere(executor)
                ? threads()
                : Math.min(threads(), Runtime.getRuntime().availableProcessors());
    }

    /** What the executor gets to know of the run. */
    ExecutorSettings forExecutor(Consumer<String> notices) {
        return new ExecutorSettings(
                values, parameters, find(JvmParameters.TRACES).map(TraceFolder::new), notices);
    }

    /** How many seeds an experiment's arms are trained with before any verdict is looked at. */
    int seedsOf(ExperimentDefinition experiment) {
        return find(TrialParameters.SEEDS).orElseGet(() -> firstLook(experiment));
    }

    private int firstLook(ExperimentDefinition experiment) {
        return conditions.quick() || experiment.looks().isEmpty()
                ? experiment.procedure().seeds()
                : experiment.looks().get(0);
    }

    /** Whether seeds are added while a verdict is open: in the full profile, if it looks again and their number is not given. */
    boolean addsSeeds(ExperimentDefinition experiment) {
        return !conditions.quick()
                && find(TrialParameters.SEEDS).isEmpty()
                && experiment.looks().size() > 1;
    }

    /** Whether other readings of the reports are trained too: they cost as much as the chosen ones. */
    boolean triesReadings() {
        return !conditions.quick();
    }

    /** One look at a fixed number of seeds, or several while seeds are added. */
    JudgingRules judgingRules(ExperimentDefinition experiment, int plannedSeeds) {
        return addsSeeds(experiment) ? JudgingRules.full() : JudgingRules.quick(plannedSeeds);
    }
}
