package dev.reprise.engine;

import dev.reprise.execute.ThreadsProvider;
import dev.reprise.execute.TrialExecutorProvider;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.RunParameters;
import dev.reprise.worker.WorkersProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.stream.Collectors;

/** Finds the executor that a run asks for on the class path. */
final class Executors {

    /** Those that come in artifacts of their own. */
    private static final Map<String, String> ARTIFACTS = Map.of("spark", "dev.reprise:reprise-spark");

    private Executors() {}

    /** @throws IllegalArgumentException if there is none of that name, or more than one */
    static TrialExecutorProvider chosenBy(ParameterValues values) {
        String name = values.find(RunParameters.EXECUTOR).orElseGet(() -> unlessNamed(values));
        List<TrialExecutorProvider> found = ServiceLoader.load(TrialExecutorProvider.class).stream()
                .map(Provider::get)
                .toList();
        List<TrialExecutorProvider> named =
                found.stream().filter(one -> one.name().equals(name)).toList();
        if (named.size() == 1) {
            return named.get(0);
        }
        throw new IllegalArgumentException(
                RunParameters.EXECUTOR + " is '" + name + "', " + problem(name, named, found));
    }

    /** Whether it trains on this machine only. */
    static boolean isHere(TrialExecutorProvider executor) {
        return executor instanceof ThreadsProvider || executor instanceof WorkersProvider;
    }

    /** As it was before executors had names: in workers, unless there are none. */
    private static String unlessNamed(ParameterValues values) {
        Optional<Integer> workers = values.find(RunParameters.WORKERS).filter(count -> count > 0);
        return workers.isPresent() ? WorkersProvider.NAME : ThreadsProvider.NAME;
    }

    private static String problem(String name, List<TrialExecutorProvider> named, List<TrialExecutorProvider> found) {
        if (!named.isEmpty()) {
            return "which several executors on the class path are called: "
                    + named.stream().map(one -> one.getClass().getName()).collect(Collectors.joining(", "));
        }
        return "but the executors on the class path are "
                + found.stream().map(TrialExecutorProvider::name).sorted().collect(Collectors.joining(", "))
                + Optional.ofNullable(ARTIFACTS.get(name))
                        .map(artifact -> "; add " + artifact + " with scope test")
                        .orElse("");
    }
}
