package dev.reprise.engine;

import dev.reprise.execute.TrialConditions;
import dev.reprise.worker.MemoryPlan;
import dev.reprise.worker.WorkerSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.platform.engine.ConfigurationParameters;

/** The configuration parameters of worker JVMs. */
final class WorkerParameters {

    /** How many there are; none unless set, or 0. */
    static final String COUNT = "reprise.workers";

    /** Arguments of the workers' JVMs, one in a line. */
    static final String ARGUMENTS = "reprise.workerArguments";

    /** Megabytes of physical memory that a worker may use before another takes its place. */
    static final String MEMORY = "reprise.workerMemory";

    /** Folder for the workers' logs; {@code workers} beside the results file, or a temporary one, unless set. */
    static final String DIRECTORY = "reprise.workerDirectory";

    static final List<String> NAMES = List.of(COUNT, ARGUMENTS, MEMORY, DIRECTORY);

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration STAY = Duration.ofSeconds(20);

    private WorkerParameters() {}

    /**
     * Empty if trials train in this JVM.
     *
     * @param results the results file, if there is one
     * @throws IllegalArgumentException naming the parameter, its value and what is allowed
     */
    static Optional<WorkerSettings> read(
            ConfigurationParameters parameters, Optional<Path> results, TrialConditions conditions) {
        Optional<Integer> megabytes = parameters.get(MEMORY).map(text -> Settings.positive(MEMORY, text));
        return parameters
                .get(COUNT)
                .map(text -> Settings.atLeast(0, COUNT, text))
                .filter(count -> count > 0)
                .map(count -> new WorkerSettings(
                        MemoryPlan.of(count, megabytes.map(OptionalLong::of).orElse(OptionalLong.empty())),
                        arguments(parameters),
                        directory(parameters, results),
                        conditions,
                        GRACE,
                        STAY,
                        data(parameters)));
    }

    private static List<String> arguments(ConfigurationParameters parameters) {
        return parameters.get(ARGUMENTS).stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static Path directory(ConfigurationParameters parameters, Optional<Path> results) {
        return parameters
                .get(DIRECTORY)
                .map(Path::of)
                .or(() -> results.map(file -> file.resolveSibling("workers")))
                .orElseGet(() -> Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "reprise-workers-" + ProcessHandle.current().pid()));
    }

    private static Map<String, String> data(ConfigurationParameters parameters) {
        Map<String, String> data = new HashMap<>();
        Settings.OF_DATA.forEach(name -> parameters.get(name).ifPresent(value -> data.put(name, value)));
        return data;
    }
}
