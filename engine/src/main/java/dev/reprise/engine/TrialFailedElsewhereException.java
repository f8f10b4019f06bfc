package dev.reprise.engine;

import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;

/** A trial failed in another run than this one; the message ends with the first line of the cause. */
final class TrialFailedElsewhereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param where as the end of "it failed" */
    TrialFailedElsewhereException(TrialKey trial, String where, TrialResult result) {
        super(trial + " failed " + where + ": "
                + result.error().flatMap(error -> error.lines().findFirst()).orElse("no cause recorded"));
    }
}
