package dev.reprise.data.fetch;

import dev.reprise.parameters.Parameter;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.parameters.TrialParameters;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** The environment variable that stands for {@code reprise.data.dir} where that is not set. */
    public static final String DIRECTORY_VARIABLE = "REPRISE_DATA";

    public DataSettings {
        accepted = Set.copyOf(accepted);
    }

    /** The same, but fetching nothing. */
    public DataSettings withoutNetwork() {
        return new DataSettings(directory, cache, true, accepted, timeout, npm, route);
    }

    /** From this JVM's system properties and environment. */
    public static DataSettings ofSystem() {
        return of(
                ParameterValues.read(Parameter::ofTrials, name -> Optional.ofNullable(System.getProperty(name))),
                System.getenv());
    }

    /** From the parameters of a run and an environment. */
    public static DataSettings of(ParameterValues parameters, Map<String, String> environment) {
        return new DataSettings(
                parameters.find(TrialParameters.DATA_DIRECTORY).or(() -> variable(environment, DIRECTORY_VARIABLE)
                        .map(Path::of)),
                parameters.find(TrialParameters.DATA_CACHE).orElseGet(() -> userCache("data", environment)),
                parameters.get(TrialParameters.DATA_OFFLINE),
                Set.copyOf(parameters.find(TrialParameters.DATA_ACCEPT).orElse(List.of())),
                parameters.get(TrialParameters.DATA_TIMEOUT),
                parameters.find(TrialParameters.DATA_NPM).orElseGet(DataSettings::defaultNpm),
                DataRoute.of(parameters, environment));
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** A folder of Reprise in the user's cache: {@code $XDG_CACHE_HOME/reprise/<name>} or {@code ~/.cache/reprise/<name>}. */
    public static Path userCache(String name, Map<String, String> environment) {
        return variable(environment, "XDG_CACHE_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute) // the XDG specification says to ignore others
                .orElseGet(() -> home(environment).resolve(".cache"))
                .resolve("reprise")
                .resolve(name);
    }

    /** Whether Java knows the user's home folder; it is {@code ?} for a user that the system does not list, as in some containers. */
    public static boolean hasHome() {
        return known(System.getProperty("user.home", ""));
    }

    /** The user's home folder; where Java does not know it, {@code HOME}, or else the folder of temporary files. */
    public static Path home(Map<String, String> environment) {
        return home(System.getProperty("user.home", ""), environment);
    }

    static Path home(String property, Map<String, String> environment) {
        if (known(property)) {
            return Path.of(property);
        }
        return variable(environment, "HOME")
                .filter(DataSettings::known)
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
    }

    private static boolean known(String home) {
        return !home.isBlank() && !home.equals("?");
    }

    private static String defaultNpm() {
        return System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
    }
}
