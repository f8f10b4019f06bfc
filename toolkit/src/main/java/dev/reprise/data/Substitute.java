package dev.reprise.data;

import java.util.List;

/**
 * Files that are not the data set's own but may stand in for them, if the user accepts that by name
 * ({@code reprise.data.accept}). Never used silently.
 *
 * @param name what the user accepts, such as {@code cifar10-jpeg}; also its folder below the data directory
 * @param note how it differs; goes into the results
 * @param files all of them
 */
public record Substitute(String name, String note, List<DataFile> files) {

    public Substitute {
        files = List.copyOf(files);
        if (note.isBlank()) {
            throw new IllegalArgumentException("The substitute " + name + " must say how it differs");
        }
    }
}
