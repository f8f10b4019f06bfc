package dev.reprise.data;

/** A data set is not on this machine and could not be fetched; the message says what was tried and how to get it. */
public final class DataUnavailableException extends DataException {

    private static final long serialVersionUID = 1L;

    public DataUnavailableException(String message) {
        super(message);
    }
}
