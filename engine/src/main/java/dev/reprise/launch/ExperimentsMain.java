package dev.reprise.launch;

import dev.reprise.parameters.ParameterValues;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs all selected experiments and writes their results. The first argument is a properties file with the parameters of the run: those
 * of the engine, the folders to search and filters; the second is the process id of the parent, with which this JVM ends. Where it is
 * missing, or no such process can be seen, the JVM ends with its standard input.
 *
 * <p>Exit codes: 0 when the results were written, whatever the verdicts; 2 when the engine broke; 3 when the parent process is gone, or standard input
 * has ended; 4 when
 * experiments are declared wrongly: then standard error has all their mistakes and nothing else.
 */
public final class ExperimentsMain {

    private ExperimentsMain() {}

    public static void main(String[] arguments) throws IOException {
        ParentWatch.start(arguments);
        ParameterValues values = RunFile.read(Path.of(arguments[0]));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        System.exit(run(values, out, System.err));
    }

    static int run(ParameterValues values, PrintStream out, PrintStream errors) {
        var launcher = LauncherFactory.create();
        var discovery = Discovery.of(launcher, values, out, errors);
        if (discovery.plan().isEmpty()) {
            return discovery.exit();
        }
        var listener = new RunListener(out);
        launcher.execute(discovery.plan().get(), listener);
        listener.problems().forEach(errors::println);
        return listener.problems().isEmpty() ? 0 : Discovery.BROKEN;
    }
}
