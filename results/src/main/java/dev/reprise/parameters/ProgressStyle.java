package dev.reprise.parameters;

/** Whether and how to report how training goes on. */
public enum ProgressStyle {
    NONE,
    /** A line now and then, for a log. */
    LOG,
    /** Lines that replace each other, marked for whoever shows them. */
    STATUS
}
