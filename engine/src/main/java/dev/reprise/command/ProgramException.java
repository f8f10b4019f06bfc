package dev.reprise.command;

/** A program could not be started, did not end as it should, or said something that is no result. */
public final class ProgramException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProgramException(String message) {
        // Where in Reprise it was noticed says nothing.
        super(message, null, false, false);
    }
}
