package dev.reprise.train.trace;

import dev.reprise.results.TrialKey;

/** Notified of what trials did. Where nobody is, trials keep no trace, which costs time. */
@FunctionalInterface
public interface Traces {

    /** The trial has ended, by an exception or not; on its thread. */
    void traced(TrialKey trial, Trace trace);
}
