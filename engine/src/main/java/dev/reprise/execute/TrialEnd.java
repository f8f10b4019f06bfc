package dev.reprise.execute;

import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.results.TrialResult.Status;
import dev.reprise.train.CompletedTrial;
import dev.reprise.train.TrialRunner;

/** What became of a trial. */
public sealed interface TrialEnd {

    /** What is recorded of it. */
    TrialResult result();

    /** Training ended, whatever came out. */
    record Completed(CompletedTrial trial) implements TrialEnd {

        @Override
        public TrialResult result() {
            return trial.result();
        }
    }

    /**
     * Data was missing, or the run was cancelled.
     *
     * @param cause whose message says why
     */
    record NotRun(TrialResult result, RuntimeException cause) implements TrialEnd {}

    /**
     * An exception ended it, or its JVM did.
     *
     * @param overLimit whether it took longer than it may, so that it should not go on from where it was
     */
    record Failed(TrialResult result, Throwable cause, boolean overLimit) implements TrialEnd {}

    /** @param seconds that it took to find out */
    static NotRun notRun(TrialKey key, double seconds, RuntimeException cause) {
        return new NotRun(TrialRunner.incomplete(key, Status.NOT_RUN, seconds, FailureText.message(cause)), cause);
    }

    /** @param seconds that it trained before */
    static Failed failed(TrialKey key, double seconds, Throwable cause) {
        return new Failed(
                TrialRunner.incomplete(key, Status.FAILED, seconds, FailureText.of(cause)),
                cause,
                cause instanceof TrialTimeoutException);
    }
}
