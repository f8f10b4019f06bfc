package dev.reprise.lock;

/** A lock file that cannot be understood; the message names the file and the remedy. */
public final class LockFormatException extends RuntimeException {

    LockFormatException(String message) {
        super(message);
    }

    LockFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
