package dev.reprise.engine;

import dev.reprise.TrialKey;
import java.time.Duration;

/** A trial took longer than its experiment allows. */
final class TrialTimeoutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TrialTimeoutException(TrialKey trial, Duration limit) {
        super(trial + " took longer than the " + limit.toSeconds()
                + " s that timeLimit allows; raise the limit or train less");
    }
}
