package dev.reprise.data.fetch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where data may come from.
 *
 * @param directory the user's own data: a folder per data set id; read only
 * @param cache where checked files are kept; made when needed
 * @param offline whether nothing may be fetched
 * @param accepted names of substitutes that the user accepts
 * @param timeout how long a transfer may stand still, and a tenth of how long npm may take
 * @param npm the command that starts npm
 * @param route how addresses are reached
 */
public record DataSettings(
        Optional<Path> directory,
        Path cache,
        boolean offline,
        Set<String> accepted,
        Duration timeout,
        String npm,
        DataRoute route) {

    /** The user's own data directory; the environment variable {@value #DIRECTORY_VARIABLE} does the same. */
    public static final String DIRECTORY = "reprise.data.dir";

    /** See {@link #DIRECTORY}. */
    public static final String DIRECTORY_VARIABLE = "REPRISE_DATA";

    /** The cache; default {@code $XDG_CACHE_HOME/reprise/data} or {@code ~/.cache/reprise/data}. */
    public static final String CACHE = "reprise.data.cache";

    /** {@code true}: fetch nothing. */
    public static final String OFFLINE = "reprise.data.offline";

    /** Names of substitutes that are accepted, separated by commas. */
    public static final String ACCEPT = "reprise.data.accept";

    /** Seconds that a transfer may stand still; default 30. */
    public static final String TIMEOUT = "reprise.data.timeout";

    /** The npm command; default {@code npm} (or {@code npm.cmd} on Windows). */
    public static final String NPM = "reprise.data.npm";

    public DataSettings {
        accepted = Set.copyOf(accepted);
    }

    /** The same, but fetching nothing. */
    public DataSettings withoutNetwork() {
        return new DataSettings(directory, cache, true, accepted, timeout, npm, route);
    }

    /** From this JVM's system properties and environment. */
    public static DataSettings ofSystem() {
        return of(key -> Optional.ofNullable(System.getProperty(key)), System.getenv());
    }

    /**
     * From configuration parameters, such as those of JUnit, and an environment.
     *
     * @throws IllegalArgumentException naming the parameter that cannot be understood
     */
    public static DataSettings of(Function<String, Optional<String>> parameters, Map<String, String> environment) {
        Function<String, Optional<String>> filled =
                key -> parameters.apply(key).map(String::strip).filter(v -> !v.isEmpty());
        Optional<Path> directory = filled.apply(DIRECTORY)
                .or(() -> variable(environment, DIRECTORY_VARIABLE))
                .map(Path::of);
        Path cache = filled.apply(CACHE).map(Path::of).orElseGet(() -> userCache("data", environment));
        Set<String> accepted = filled.apply(ACCEPT).stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .collect(Collectors.toSet());
        boolean offline = filled.apply(OFFLINE).map(Boolean::parseBoolean).orElse(false);
        Duration timeout = filled.apply(TIMEOUT).map(DataSettings::seconds).orElse(Duration.ofSeconds(30));
        return new DataSettings(
                directory,
                cache,
                offline,
                accepted,
                timeout,
                filled.apply(NPM).orElseGet(DataSettings::defaultNpm),
                DataRoute.of(filled, environment));
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** A folder of Reprise in the user's cache: {@code $XDG_CACHE_HOME/reprise/<name>} or {@code ~/.cache/reprise/<name>}. */
    public static Path userCache(String name, Map<String, String> environment) {
        return variable(environment, "XDG_CACHE_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute) // the XDG specification says to ignore others
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("reprise")
                .resolve(name);
    }

    private static String defaultNpm() {
        return System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
    }

    private static Duration seconds(String value) {
        try {
            long seconds = Long.parseLong(value);
            if (seconds > 0) {
                return Duration.ofSeconds(seconds);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new IllegalArgumentException(TIMEOUT + " must be a number of seconds above 0, not \"" + value + "\"");
    }
}
