package dev.reprise.judge;

/** What a claim is about; each is counted apart, since a drawn figure says less than a number that came within its margin. */
public enum Subject {
    /** A number that the report prints, or a bound. */
    NUMBER,
    /** How arms, epochs or data sets compare. */
    COMPARISON,
    /** What training does not change: a number of parameters, a shape, a figure that exists. Checked, not voted on. */
    STRUCTURE
}
