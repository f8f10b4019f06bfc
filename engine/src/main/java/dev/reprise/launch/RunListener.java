package dev.reprise.launch;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Prints one line per finished trial with the estimated time left, and keeps what broke outside of trials. */
final class RunListener implements TestExecutionListener {

    private static final String TRIAL = "trial";

    private final PrintStream out;
    private final List<String> problems = new ArrayList<>();
    private final long start = System.nanoTime();
    private TestPlan plan;
    private long total;
    private long finished;

    RunListener(PrintStream out) {
        this.out = out;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        plan = testPlan;
        total = testPlan.countTestIdentifiers(RunListener::isTrial);
        out.printf(Locale.ROOT, "%d trials%n", total);
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (isTrial(test)) {
            finished++;
            out.printf(
                    Locale.ROOT,
                    "[%d/%d, %s left] %s, %s%s%n",
                    finished,
                    total,
                    timeLeft(),
                    experiment(test),
                    test.getDisplayName(),
                    result.getStatus() == Status.SUCCESSFUL ? "" : ": " + firstLine(result));
        } else if (test.isContainer() && result.getStatus() == Status.FAILED) {
            problems.add(result.getThrowable().map(Throwable::getMessage).orElse("The engine failed without a cause"));
        }
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    private String timeLeft() {
        double perTrial = (System.nanoTime() - start) / (double) finished;
        var left = Duration.ofNanos((long) (perTrial * (total - finished)));
        return String.format(Locale.ROOT, "%d:%02d", left.toMinutes(), left.toSecondsPart());
    }

    private String experiment(TestIdentifier trial) {
        return plan.getParent(trial)
                .flatMap(plan::getParent)
                .map(TestIdentifier::getDisplayName)
                .orElse("?");
    }

    private static boolean isTrial(TestIdentifier test) {
        return isTrial(test.getUniqueIdObject());
    }

    static boolean isTrial(UniqueId id) {
        return id.getLastSegment().getType().equals(TRIAL);
    }

    private static String firstLine(TestExecutionResult result) {
        return result.getStatus().name().toLowerCase(Locale.ROOT) + ", "
                + result.getThrowable()
                        .map(Throwable::toString)
                        .flatMap(text -> text.lines().findFirst())
                        .orElse("no cause");
    }
}
