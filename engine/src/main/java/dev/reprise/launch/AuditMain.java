package dev.reprise.launch;

import dev.reprise.parameters.JvmParameters;
import dev.reprise.parameters.ParameterValues;
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
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Audits the determinism of the selected experiments. The first argument is a properties file as {@link ExperimentsMain} takes it, with
 * the file to write, a budget, and variables of the fresh JVM.
 *
 * <p>Exit codes: 0 when the file was written, whatever was found; else as there.
 */
public final class AuditMain {

    private AuditMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ParentWatch.start(arguments);
        ParameterValues values = RunFile.read(Path.of(arguments[0]));
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        var discovery = Discovery.of(LauncherFactory.create(), values, System.out, System.err);
        if (discovery.plan().isPresent()) {
            AuditFile.write(audit(discovery.plan().get(), values), values.get(JvmParameters.AUDIT_FILE));
        }
        System.exit(discovery.exit());
    }

    static AuditResult audit(TestPlan plan, ParameterValues values) throws IOException, InterruptedException {
        Instant start = Instant.now();
        List<String> trials = TrialChoice.of(plan, lastResults(values));
        Path work = Files.createTempDirectory("reprise-audit");
        try {
            var audit = new Audit(
                    new TrialRuns(values),
                    new FreshJvm(
                            values,
                            environment(
                                    values.find(JvmParameters.AUDIT_ENVIRONMENT).orElse(List.of())),
                            work),
                    values.get(JvmParameters.AUDIT_BUDGET),
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

    private static Optional<Results> lastResults(ParameterValues values) throws IOException {
        Optional<Path> file = values.find(JvmParameters.RESULTS);
        return file.isPresent() && Files.exists(file.get())
                ? Optional.of(ResultsFile.read(file.get()))
                : Optional.empty();
    }

    /** @param pairs {@code NAME=value} */
    private static Map<String, String> environment(List<String> pairs) {
        var environment = new LinkedHashMap<String, String>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(JvmParameters.AUDIT_ENVIRONMENT + " has '" + pair
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
