package dev.reprise.worker;

import dev.reprise.execute.TrialEnd;
import dev.reprise.results.TrialResult;
import java.util.Optional;

/**
 * Tells a set-up that fails in every worker from trials that fail. Used by many threads.
 *
 * <p>Without the right native library, for example, each trial would start a JVM and damage it.
 */
final class SetUpFailures {

    /** As many workers that one failure spoils, and no trial that ever completes, are no accident. */
    private static final int ENOUGH = 3;

    private boolean everCompleted;
    private String last = "";
    private int times;

    /** @param damaged whether the trial damaged its worker */
    synchronized void ended(TrialEnd end, boolean damaged) {
        everCompleted |= end instanceof TrialEnd.Completed;
        if (!damaged || everCompleted) {
            times = 0;
            return;
        }
        String cause = rootCause(end.result().error().orElse(""));
        times = cause.equals(last) ? times + 1 : 1;
        last = cause;
    }

    /** Why nothing else should be tried, if that is so. */
    synchronized Optional<String> reasonToStop() {
        return times < ENOUGH
                ? Optional.empty()
                : Optional.of("The first " + times
                        + " trials damaged their workers in the same way, so no other is tried: " + last);
    }

    /** The last line that names a cause, which is the first thing that went wrong. */
    private static String rootCause(String error) {
        return TrialResult.rootCause(error).orElse(error.lines().findFirst().orElse(""));
    }
}
