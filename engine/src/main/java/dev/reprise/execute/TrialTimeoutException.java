package dev.reprise.execute;

import dev.reprise.results.TrialKey;

/** A trial took longer than its experiment or the run allows. */
public final class TrialTimeoutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** For a trial that ended itself at its limit. */
    public TrialTimeoutException(TrialKey trial, TrialLimit limit) {
        this(trial, limit, "");
    }

    /** @param more what else there is to say, as sentences of their own; may be empty */
    public TrialTimeoutException(TrialKey trial, TrialLimit limit, String more) {
        super(trial + " took longer than the " + limit.duration().toSeconds() + " s that " + limit.setBy()
                + " allows; raise the limit or train less" + (more.isEmpty() ? "" : ". " + more));
    }
}
