package dev.reprise.engine;

import dev.reprise.results.TrialKey;
import dev.reprise.results.TrialResult;

/** A trial broke in the shard that trained it; the message ends with the first line of the cause. */
final class TrialFailedElsewhereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TrialFailedElsewhereException(TrialKey trial, TrialResult result) {
        super(trial + " broke in its shard: "
                + result.error().flatMap(error -> error.lines().findFirst()).orElse("no cause recorded"));
    }
}
