package dev.reprise.worker;

/** A worker JVM ended while it trained. */
final class WorkerDiedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean fromOutside;

    WorkerDiedException(String message) {
        this(message, false);
    }

    /** @param fromOutside whether somebody killed it, and neither the trial nor a lack of memory is to blame */
    WorkerDiedException(String message, boolean fromOutside) {
        super(message);
        this.fromOutside = fromOutside;
    }

    boolean fromOutside() {
        return fromOutside;
    }
}
