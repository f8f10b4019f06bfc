package dev.reprise.evidence;

/** An evidence file that cannot be understood; the message names the file and the remedy. */
public final class EvidenceFormatException extends RuntimeException {

    EvidenceFormatException(String message) {
        super(message);
    }

    EvidenceFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
