package dev.reprise.worker;

/** A worker JVM did not come up. The message says why and what it printed. */
final class WorkerStartException extends Exception {

    private static final long serialVersionUID = 1L;

    WorkerStartException(String message) {
        super(message);
    }

    WorkerStartException(String message, Exception cause) {
        super(message, cause);
    }
}
