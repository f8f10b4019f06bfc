package dev.reprise.parameters;

/** How much is run. */
public enum Profile {
    /** Minutes: a fixed number of seeds. */
    QUICK,
    /** The reports' own protocols. */
    FULL
}
