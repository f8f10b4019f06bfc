package dev.reprise.judge;

/** Which values of a metric are better. */
public enum Better {
    /** Of an accuracy, say. */
    HIGHER,
    /** Of a loss or a time. */
    LOWER;

    boolean isLower() {
        return this == LOWER;
    }
}
