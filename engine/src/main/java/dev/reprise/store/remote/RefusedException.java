package dev.reprise.store.remote;

import java.io.IOException;

/** Asking again is of no use. The message is the end of a sentence about the server. */
final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedException(String problem) {
        super(problem);
    }
}
