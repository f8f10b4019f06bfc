package dev.reprise.judge;

/** What the trials say of a claim. */
public enum Verdict {
    /** The claim reproduces: a fresh seed bears it out more often than not. */
    REPRODUCED,
    /** What the report shows, such as a figure, was drawn anew; whether it shows the same is for a reader to see. */
    RECREATED,
    /** The claim is true with some seeds and false with others. */
    SEED_DEPENDENT,
    /** The claim does not reproduce. */
    NOT_REPRODUCED,
    /** The opposite of the claim reproduces. */
    CONTRADICTED,
    /** The trials cannot tell: too few seeds. */
    INCONCLUSIVE,
    /** Nothing was measured: data missing, out of scale, or switched off. */
    NOT_RUN
}
