package dev.reprise.launch;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Prints which trials broke, and why others did not run, and keeps what broke outside of trials. */
final class RunListener implements TestExecutionListener {

    private static final String TRIAL = "trial";

    private final PrintStream out;
    private final List<String> problems = new ArrayList<>();
    /** A data set that is missing stops hundreds of trials. */
    private final Set<String> toldReasons = new HashSet<>();

    private Optional<TestPlan> plan = Optional.empty();

    RunListener(PrintStream out) {
        this.out = out;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        plan = Optional.of(testPlan);
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Status status = result.getStatus();
        if (isTrial(test) && status != Status.SUCCESSFUL) {
            String reason = reason(result);
            if (status == Status.FAILED || toldReasons.add(experiment(test) + reason)) {
                out.println((status == Status.FAILED ? "Failed trial: " : "Not run: ") + experiment(test) + ", "
                        + test.getDisplayName() + ": " + reason);
            }
        } else if (test.isContainer() && status == Status.FAILED) {
            problems.add(result.getThrowable().map(Throwable::getMessage).orElse("The engine failed without a cause"));
        }
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    private String experiment(TestIdentifier trial) {
        return plan.flatMap(tests -> tests.getParent(trial).flatMap(tests::getParent))
                .map(TestIdentifier::getDisplayName)
                .orElse("?");
    }

    static boolean isTrial(TestIdentifier test) {
        return isTrial(test.getUniqueIdObject());
    }

    static boolean isTrial(UniqueId id) {
        return id.getLastSegment().getType().equals(TRIAL);
    }

    private static String reason(TestExecutionResult result) {
        return result.getThrowable()
                .map(Throwable::toString)
                .flatMap(text -> text.lines().findFirst())
                .orElse("no cause");
    }
}
