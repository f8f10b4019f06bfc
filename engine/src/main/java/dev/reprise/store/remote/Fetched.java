package dev.reprise.store.remote;

/** What came of asking for a record. */
public enum Fetched {
    /** It lies in the local store now. */
    RECORD,
    /** A note lies in the local store now, of the runtime that the record is of. */
    NOTE,
    /** The remote store has none that can be used. */
    NONE,
    /** The remote store was not asked, or did not answer. */
    LEFT_OUT
}
