package dev.reprise.data;

/** Why a trial has no data: there is none to be had, or what there is must not be used. */
public abstract sealed class DataException extends RuntimeException
        permits DataUnavailableException, CorruptDataException {

    private static final long serialVersionUID = 1L;

    DataException(String message) {
        super(message);
    }
}
