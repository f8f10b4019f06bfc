package dev.reprise.worker;

import java.io.IOException;

/** A message has content that cannot be sent. */
final class UnsendableMessageException extends IOException {

    private static final long serialVersionUID = 1L;

    UnsendableMessageException(String message) {
        super(message);
    }

    UnsendableMessageException(String message, Throwable cause) {
        super(message, cause);
    }
}
