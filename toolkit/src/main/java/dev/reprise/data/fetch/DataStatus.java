package dev.reprise.data.fetch;

import java.util.List;

/**
 * Whether a data set is on this machine.
 *
 * @param id of the data set
 * @param title what a reader sees
 * @param state see there
 * @param where files are, or why they are not, in words
 * @param licence under which it may be used
 * @param files one line each, for people: name, size, path or "missing"
 * @param howToGet instructions for people, one per line; empty unless something is missing
 */
public record DataStatus(
        String id, String title, State state, String where, String licence, List<String> files, List<String> howToGet) {

    public DataStatus {
        files = List.copyOf(files);
        howToGet = List.copyOf(howToGet);
    }

    /** What can be said. */
    public enum State {
        /** Every file is here and checked. */
        PRESENT,
        /** An accepted substitute is here and checked. */
        SUBSTITUTE,
        /** There are no files: it is generated, or derived from other data sets. */
        GENERATED,
        /** Some file is not here. */
        MISSING,
        /** Some file is here and wrong. */
        REFUSED
    }
}
