package dev.reprise.train.bridge;

/** Something in a DL4J network has no counterpart in the kernel; the message names it. */
final class NoCounterpartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoCounterpartException(String what) {
        super(what, null, false, false);
    }
}
