package dev.reprise.results;

/** A results file that cannot be understood; the message names the file and the remedy. */
public final class ResultsFormatException extends RuntimeException {

    ResultsFormatException(String message) {
        super(message);
    }

    ResultsFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
