package dev.reprise.worker;

/** A worker JVM ended while it trained. */
final class WorkerDiedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WorkerDiedException(String message) {
        super(message);
    }
}
