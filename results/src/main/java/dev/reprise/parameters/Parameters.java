package dev.reprise.parameters;

import dev.reprise.parameters.Parameter.Reader;
import dev.reprise.text.NearestNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All parameters of Reprise. */
public final class Parameters {

    /** What every name starts with. */
    private static final String PREFIX = "reprise.";

    private static final List<Parameter<?>> ALL = Stream.of(
                    TrialParameters.ALL, RunParameters.ALL, StoreParameters.ALL, JvmParameters.ALL, GoalParameters.ALL)
            .<Parameter<?>>flatMap(List::stream)
            .toList();

    /** What earlier versions read. */
    private static final Map<String, String> REPLACED = Map.of(
            "reprise.budget",
            "It meant two things: reprise.seedBudget bounds the seeds that the full profile adds to a run, reprise.plan.budget is"
                    + " the time that reprise:plan plans with.");

    private Parameters() {}

    /** Each of them once. */
    public static List<Parameter<?>> all() {
        return ALL;
    }

    /**
     * What to say of a name that nobody reads, most often a misspelt one.
     *
     * @param known whether somebody reads a parameter
     * @param reader whose parameters may have been meant
     * @return what it should have been; empty if the name is known, or is no name of Reprise's
     */
    public static Optional<String> hint(String name, Predicate<Parameter<?>> known, Reader reader) {
        boolean isKnown = ALL.stream()
                .filter(known)
                .anyMatch(parameter -> parameter.name().equals(name));
        if (isKnown || !name.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return Optional.of(ofOthers(name)
                .orElseGet(() -> REPLACED.getOrDefault(name, "Did you mean " + nearest(name, reader) + "?")));
    }

    /** Of a parameter that others read, what it means: that may say what has its place here. */
    private static Optional<String> ofOthers(String name) {
        return ALL.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(parameter -> "It is for the JVM that trains or judges alone: " + parameter.meaning())
                .findFirst();
    }

    private static String nearest(String name, Reader reader) {
        List<String> meant = ALL.stream()
                .filter(parameter -> parameter.isReadBy(reader))
                .map(Parameter::name)
                .toList();
        return NearestNames.of(name, meant, 1).get(0);
    }
}
