package dev.reprise.judge;

/** What the trials say of a claim. */
public enum Verdict {
    /** The claim comes out. */
    REPRODUCED,
    /** The claim does not come out. */
    NOT_REPRODUCED,
    /** The opposite of the claim comes out. */
    CONTRADICTED,
    /** The trials cannot tell: too few seeds, or an interval wider than the margin. */
    INCONCLUSIVE,
    /** Nothing was measured: data missing, out of scale, or switched off. */
    NOT_RUN
}
