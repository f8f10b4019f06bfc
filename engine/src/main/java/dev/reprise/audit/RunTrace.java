package dev.reprise.audit;

import dev.reprise.results.TrialKey;
import dev.reprise.train.trace.Trace;
import java.util.Map;

/**
 * One run of one trial.
 *
 * @param fingerprint of the JVM that it ran in
 */
public record RunTrace(TrialKey trial, Map<String, String> fingerprint, Trace trace) {

    public RunTrace {
        fingerprint = Map.copyOf(fingerprint);
    }
}
