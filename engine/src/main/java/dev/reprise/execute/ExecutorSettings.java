package dev.reprise.execute;

import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.Parameter;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.RunParameters;
import dev.reprise.train.trace.Traces;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a run tells those who train its trials.
 *
 * @param values the parameters that Reprise knows
 * @param parameters any configuration parameter of the run by name, for executors that have parameters of their own
 * @param traces told what trials of this JVM did, if anybody wants to know
 * @param notices told, in a sentence, what the person should know who runs it
 */
public record ExecutorSettings(
        ParameterValues values,
        Function<String, Optional<String>> parameters,
        Optional<Traces> traces,
        Consumer<String> notices) {

    /** A configuration parameter of the run, as text. */
    public Optional<String> parameter(String name) {
        return parameters.apply(name).filter(text -> !text.isBlank());
    }

    /** How many trials the user wants to be trained at the same time, if that was said. */
    public OptionalInt threads() {
        return values.find(RunParameters.THREADS).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** The parameters that decide what trials come to, by name. */
    public Map<String, String> trialParameters() {
        return values.ofTrials().asText();
    }

    /** Arguments for JVMs that train. */
    public List<String> jvmArguments() {
        return values.find(JvmParameters.WORKER_ARGUMENTS).orElse(List.of());
    }

    /** A folder for logs, which is made when needed. */
    public Path directory() {
        return values.find(JvmParameters.WORKER_DIRECTORY)
                .or(() -> values.find(JvmParameters.RESULTS).map(file -> file.resolveSibling("workers")))
                .orElseGet(() -> Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "reprise-workers-" + ProcessHandle.current().pid()));
    }

    /** What holds for all trials, in this JVM's environment. */
    public TrialConditions conditions() {
        return TrialConditions.of(values);
    }

    /** A parameter that Reprise knows. */
    public <T> Optional<T> find(Parameter<T> parameter) {
        return values.find(parameter);
    }
}
