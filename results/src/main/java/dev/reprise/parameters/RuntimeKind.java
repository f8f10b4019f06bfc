package dev.reprise.parameters;

/** How the JVMs that train are set up. */
public enum RuntimeKind {
    /** The fastest native library and settings known for this machine. */
    TUNED,
    /** DL4J as it comes, on one thread per trial. */
    STOCK
}
