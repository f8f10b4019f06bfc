package dev.reprise.plugin;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the files of a report are still those that its inputs give: a note in the folder has the digest of the inputs, and size and time
 * of change of every file that was written. A file that was edited, deleted or added, or copied from elsewhere, shows.
 */
record RenderedReport(Path folder) {

    /** Where nothing but files of the report lie. */
    private static final List<String> SUBFOLDERS =
            List.of("assets", "claims", "experiments", "images", "junit", "reports", "texts");

    /** What of the report lies beside the results. */
    private static final String FILES = "{*.html,summary.md,badge.svg,claims.csv,ro-crate-metadata.json}";

    boolean isUpToDate(String inputs) throws IOException {
        return note().says(content(inputs));
    }

    /** Before files are written, so that a killed build leaves no note of files that it did not finish. */
    void forget() throws IOException {
        note().delete();
    }

    void keep(String inputs) throws IOException {
        note().write(content(inputs));
    }

    private Note note() {
        return new Note(folder.resolve("rendered.txt"));
    }

    private String content(String inputs) throws IOException {
        var lines = new StringBuilder(inputs + "\n");
        for (Path file : files()) {
            lines.append(InputDigest.stateOf(file) + " " + folder.relativize(file) + "\n");
        }
        return lines.toString();
    }

    private List<Path> files() throws IOException {
        var files = new ArrayList<>(list(folder, FILES));
        for (String subfolder : SUBFOLDERS) {
            files.addAll(list(folder.resolve(subfolder), "*"));
        }
        files.sort(null);
        return files;
    }

    private static List<Path> list(Path folder, String glob) throws IOException {
        var files = new ArrayList<Path>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, glob)) {
            found.forEach(files::add);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
        return files;
    }
}
