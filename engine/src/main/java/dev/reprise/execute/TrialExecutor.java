package dev.reprise.execute;

/**
 * Trains trials, in this JVM or elsewhere; results do not depend on where. Called by several threads at once, which
 * wait for the trial's end.
 */
public interface TrialExecutor extends AutoCloseable {

    /** Trains one trial. Whatever goes wrong with it is part of its end, so that nothing is thrown. */
    TrialEnd execute(TrialTask task);

    /** Ends whatever was started for trials to run in. */
    @Override
    default void close() {}
}
