package dev.reprise.store;

/** Notified of what a run survives but a person should know: damaged records, a store that cannot be written. */
@FunctionalInterface
public interface StoreListener {

    /** @param message one sentence that names the file and what was done about it; on any thread */
    void warning(String message);
}
