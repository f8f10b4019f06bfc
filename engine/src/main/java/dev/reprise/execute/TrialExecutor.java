package dev.reprise.execute;

/**
 * Trains trials, in this JVM or elsewhere; results do not depend on where. Called by several threads at once, which wait for the
 * trial's end, at any time until it is closed: seeds are added while others train.
 *
 * <p>What it owes to a trial: it ends once, as what it measured, as a failure, or as not run for a reason. When {@link
 * TrialTask#cancelled} says so, the call returns soon. Where the place that trained it is lost, and the trial is not to blame, it is
 * trained again elsewhere, a bounded number of times, and only its last training counts. {@code TrialExecutorContract} in the
 * engine's tests checks that.
 */
public interface TrialExecutor extends AutoCloseable {

    /** Trains one trial. Whatever goes wrong with it is part of its end, so that nothing is thrown. */
    TrialEnd execute(TrialTask task);

    /** Ends whatever was started for trials to run in. */
    @Override
    default void close() {}
}
