package dev.reprise.kernel;

/** Chooses between the implementations of {@link Operations}. */
final class Implementations {

    private Implementations() {}

    /** For one model; not safe for use by several threads. */
    static Operations operations() {
        return new PlainOperations();
    }
}
