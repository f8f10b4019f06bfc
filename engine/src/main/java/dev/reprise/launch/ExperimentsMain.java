package dev.reprise.launch;

import dev.reprise.parameters.ParameterValues;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs all selected experiments and writes their results. The one argument is a properties file with the parameters of the run: those
 * of the engine, the folders to search and filters.
 *
 * <p>Exit codes: 0 when the results were written, whatever the verdicts; 2 when the engine broke; 3 when the parent process is gone; 4 when
 * experiments are declared wrongly: then standard error has all their mistakes and nothing else.
 */
public final class ExperimentsMain {

    private static final int BROKEN = 2;
    private static final int WRONG = 4;

    private ExperimentsMain() {}

    public static void main(String[] arguments) throws IOException {
        ParentWatch.start();
        ParameterValues values = RunFile.read(Path.of(arguments[0]));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        System.exit(run(values, out, System.err));
    }

    static int run(ParameterValues values, PrintStream out, PrintStream errors) {
        var launcher = LauncherFactory.create();
        var mistakes = new Mistakes();
        TestPlan plan;
        try {
            plan = launcher.discover(Selection.of(values, mistakes));
        } catch (JUnitException e) {
            errors.println(FailureLine.of(e));
            return BROKEN;
        }
        mistakes.warnings().forEach(warning -> out.println("Warning: " + warning));
        if (!mistakes.errors().isEmpty()) {
            int count = mistakes.errors().size();
            errors.println(
                    count == 1
                            ? "One mistake in the experiments; nothing was run:"
                            : count + " mistakes in the experiments; nothing was run:");
            mistakes.errors().forEach(mistake -> errors.println("  " + mistake));
            return WRONG;
        }
        var listener = new RunListener(out);
        launcher.execute(plan, listener);
        listener.problems().forEach(errors::println);
        return listener.problems().isEmpty() ? 0 : BROKEN;
    }
}
