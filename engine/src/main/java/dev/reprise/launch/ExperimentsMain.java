package dev.reprise.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs all selected experiments and writes their results. The one argument is a properties file with the engine's configuration
 * parameters, the class path roots to search ({@value Selection#ROOTS}) and filters.
 *
 * <p>Exit codes: 0 when the results were written, whatever the verdicts; 2 when experiments are declared wrongly or the engine
 * broke; 3 when the parent process is gone.
 */
public final class ExperimentsMain {

    private static final int BROKEN = 2;

    private ExperimentsMain() {}

    public static void main(String[] arguments) throws IOException {
        ParentWatch.start();
        var properties = new Properties();
        try (var in = Files.newBufferedReader(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        System.exit(run(properties, out));
    }

    private static int run(Properties properties, PrintStream out) {
        LauncherDiscoveryRequest request = Selection.of(properties);
        var listener = new RunListener(out);
        LauncherFactory.create().execute(request, listener);
        listener.problems().forEach(System.err::println);
        return listener.problems().isEmpty() ? 0 : BROKEN;
    }
}
