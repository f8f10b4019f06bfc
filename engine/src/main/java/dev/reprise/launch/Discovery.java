package dev.reprise.launch;

import dev.reprise.parameters.ParameterValues;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestPlan;

/**
 * The selected experiments, or what is wrong with them: all mistakes, first of all, with file and line.
 *
 * @param plan empty if there is a mistake
 * @param exit code for the JVM where there is no plan
 */
record Discovery(Optional<TestPlan> plan, int exit) {

    /** The engine broke. */
    static final int BROKEN = 2;

    /** Experiments are declared wrongly; standard error has all their mistakes and nothing else. */
    static final int WRONG = 4;

    static Discovery of(Launcher launcher, ParameterValues values, PrintStream out, PrintStream errors) {
        var mistakes = new Mistakes();
        TestPlan plan;
        try {
            plan = launcher.discover(Selection.of(values, mistakes));
        } catch (JUnitException e) {
            errors.println(FailureLine.of(e));
            return new Discovery(Optional.empty(), BROKEN);
        }
        mistakes.warnings().forEach(warning -> out.println("Warning: " + warning));
        List<String> wrong = mistakes.errors();
        if (!wrong.isEmpty()) {
            errors.println(
                    wrong.size() == 1
                            ? "One mistake in the experiments; nothing was run:"
                            : wrong.size() + " mistakes in the experiments; nothing was run:");
            wrong.forEach(mistake -> errors.println("  " + mistake));
            return new Discovery(Optional.empty(), WRONG);
        }
        return new Discovery(Optional.of(plan), 0);
    }
}
