package dev.reprise.launch;

import dev.reprise.results.AuditFile;
import dev.reprise.results.AuditResult;
import dev.reprise.results.AuditResult.AuditedTrial;
import dev.reprise.results.Results;
import dev.reprise.results.ResultsFile;
import dev.reprise.train.Fingerprint;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Audits the determinism of the selected experiments. The one argument is a properties file as {@link ExperimentsMain} takes it, with
 * {@value #FILE}, the file to write, {@value #BUDGET}, seconds, and {@value #ENVIRONMENT}, variables of the fresh JVM.
 *
 * <p>Exit codes: 0 when the file was written, whatever was found; 3 when the parent process is gone.
 */
public final class AuditMain {

    static final String FILE = "reprise.audit.file";
    static final String BUDGET = "reprise.audit.budget";
    static final String ENVIRONMENT = "reprise.audit.environment";

    private static final String RESULTS = "reprise.results";
    private static final String DEFAULT_SECONDS = "600";

    private AuditMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ParentWatch.start();
        var properties = new Properties();
        try (var in = Files.newBufferedReader(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        AuditResult result = audit(properties);
        AuditFile.write(result, Path.of(properties.getProperty(FILE)));
        System.exit(0);
    }

    static AuditResult audit(Properties properties) throws IOException, InterruptedException {
        Instant start = Instant.now();
        TestPlan plan = LauncherFactory.create().discover(Selection.of(properties));
        List<String> trials = TrialChoice.of(plan, lastResults(properties));
        Path work = Files.createTempDirectory("reprise-audit");
        try {
            var audit = new Audit(
                    new TrialRuns(properties),
                    new FreshJvm(properties, environment(properties.getProperty(ENVIRONMENT, "")), work),
                    Duration.ofSeconds(Long.parseLong(properties.getProperty(BUDGET, DEFAULT_SECONDS))),
                    work);
            List<AuditedTrial> audited = audit.of(trials);
            return new AuditResult(
                    AuditResult.SCHEMA_VERSION,
                    start,
                    Duration.between(start, Instant.now()).toMillis() / 1e3,
                    Fingerprint.current(),
                    audited);
        } finally {
            deleteRecursively(work);
        }
    }

    private static Optional<Results> lastResults(Properties properties) throws IOException {
        Optional<Path> file =
                Optional.ofNullable(properties.getProperty(RESULTS)).map(Path::of);
        return file.isPresent() && Files.exists(file.get())
                ? Optional.of(ResultsFile.read(file.get()))
                : Optional.empty();
    }

    /** {@code NAME=value} pairs separated by commas. */
    private static Map<String, String> environment(String text) {
        var environment = new LinkedHashMap<String, String>();
        for (String pair : text.isBlank() ? new String[0] : text.split(",")) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(ENVIRONMENT + " is '" + text
                        + "', but must be NAME=value pairs separated by commas, such as OPENBLAS_CORETYPE=Nehalem");
            }
            environment.put(
                    pair.substring(0, equals).strip(),
                    pair.substring(equals + 1).strip());
        }
        return environment;
    }

    private static void deleteRecursively(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
