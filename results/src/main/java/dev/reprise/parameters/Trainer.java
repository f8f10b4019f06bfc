package dev.reprise.parameters;

/** What trains networks. */
public enum Trainer {
    /** Plain Java where it can, DL4J elsewhere. */
    AUTO,
    /** DL4J alone. */
    DL4J
}
