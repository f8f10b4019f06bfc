package dev.reprise.judge;

/** How much of the report's own procedure an experiment follows. */
public enum Protocol {
    /** Exactly what the report states. */
    FULL,
    /** Less of it (fewer epochs, fewer samples); absolute numbers of the report are not judged on it. */
    SCALED
}
