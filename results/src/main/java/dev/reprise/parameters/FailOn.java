package dev.reprise.parameters;

/** What of a claim fails the build. Failed trials and invalid claims always do. */
public enum FailOn {
    /** The claim does not reproduce, or only with some seeds, and no deviation is declared. */
    MISSED,
    /** A deviation is declared that was not measured. */
    STALE,
    /** A value is another one than was accepted. */
    CHANGED,
    /** The trials cannot tell. */
    INCONCLUSIVE,
    /** Nothing was measured. */
    NOT_RUN
}
