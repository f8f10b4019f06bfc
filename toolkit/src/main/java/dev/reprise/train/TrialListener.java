package dev.reprise.train;

import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;

/**
 * Notified of what happens to trials. Registered for all experiments through {@link java.util.ServiceLoader}, or for one with {@link
 * TrialListeners}. Called on the trials' threads, so implementations are thread-safe; an exception fails the trial.
 */
public interface TrialListener {

    /** Training is about to start. */
    default void trialStarted(TrialKey trial) {}

    /**
     * An epoch has ended.
     *
     * @param epoch from 1
     * @param loss mean training loss of the epoch; may be NaN
     */
    default void epochFinished(TrialKey trial, int epoch, int epochs, double loss) {}

    /** The trial has ended, whatever came of it. */
    default void trialFinished(TrialKey trial, TrialResult result) {}
}
