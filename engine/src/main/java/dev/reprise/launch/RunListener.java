package dev.reprise.launch;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Prints which trials failed, and why others did not run, and keeps what failed outside of trials. */
final class RunListener implements TestExecutionListener {

    private static final String TRIAL = "trial";
    private static final String READING = "reading";

    private final PrintStream out;
    private final List<String> problems = new ArrayList<>();
    /** Why trials failed, and how many did for each reason: the same mistake fails one after the other. */
    private final Map<String, Integer> failed = new LinkedHashMap<>();
    /** A data set that is missing stops hundreds of trials. */
    private final Map<String, Integer> notRun = new LinkedHashMap<>();

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
        if (isTrial(test) && status == Status.FAILED) {
            String reason = result.getThrowable().map(FailureLine::of).orElse("no cause");
            if (failed.merge(reason, 1, Integer::sum) == 1) {
                out.println("Failed trial: " + experiment(test) + ", " + test.getDisplayName() + ": " + reason);
            }
        } else if (isTrial(test) && status == Status.ABORTED) {
            String reason = result.getThrowable().map(Throwable::getMessage).orElse("no cause");
            if (notRun.merge(reason, 1, Integer::sum) == 1) {
                out.println("Not run: " + experiment(test) + ", " + test.getDisplayName() + ": " + reason);
            }
        } else if (test.isContainer() && status == Status.FAILED) {
            problems.add(result.getThrowable().map(Throwable::getMessage).orElse("The engine failed without a cause"));
        }
    }

    /** Counts what was reported once. */
    @Override
    public synchronized void testPlanExecutionFinished(TestPlan testPlan) {
        count(failed, "failed");
        count(notRun, "were not run");
    }

    private void count(Map<String, Integer> reasons, String what) {
        reasons.forEach((reason, count) -> {
            if (count > 1) {
                out.println(count + " trials " + what + " for one reason: "
                        + reason.lines().findFirst().orElse(reason));
            }
        });
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

    /** Whether the trial is of a reading of the report that no claim is judged on. */
    static boolean isOfReading(UniqueId trial) {
        return trial.getSegments().stream()
                .anyMatch(segment -> segment.getType().equals(READING));
    }
}
