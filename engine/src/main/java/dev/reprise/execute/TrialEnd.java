package dev.reprise.execute;

import dev.reprise.data.DataUnavailableException;
import dev.reprise.judge.NotRunCause;
import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;
import dev.reprise.train.CompletedTrial;

/** What became of a trial. */
public sealed interface TrialEnd {

    /** What is recorded of it. */
    TrialResult result();

    /** Training ended, whatever it measured. */
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
        NotRunCause kind = cause instanceof DataUnavailableException ? NotRunCause.DATA_MISSING : NotRunCause.CANCELLED;
        return new NotRun(
                TrialResult.notRun(key, seconds, dev.reprise.results.NotRun.because(kind), FailureText.message(cause)),
                cause);
    }

    /** @param seconds that it trained before */
    static Failed failed(TrialKey key, double seconds, Throwable cause) {
        return new Failed(
                TrialResult.failed(key, seconds, FailureText.of(cause)), cause, cause instanceof TrialTimeoutException);
    }
}
