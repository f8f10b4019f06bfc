package dev.reprise.imports;

import dev.reprise.results.CanonicalDigest;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The bytes that trials are read from.
 *
 * @param content by path below the folder; of a single file by its name
 * @param folder whether it is a folder
 * @param changed when the last of the files was changed, as a date
 */
record SourceFiles(SortedMap<String, byte[]> content, boolean folder, String changed) {

    private static final long MOST_BYTES = 256L << 20;

    /** @throws IOException with a message that says what to do, as far as that is known */
    static SourceFiles read(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        SortedMap<String, byte[]> content = new TreeMap<>();
        Instant changed = Instant.EPOCH;
        long bytes = 0;
        for (Path file : folder ? files(path) : List.of(path)) {
            bytes += Files.size(file);
            if (bytes > MOST_BYTES) {
                throw new IOException("is larger than 256 MB; keep the columns and rows that claims look at");
            }
            content.put(folder ? relative(path, file) : String.valueOf(file.getFileName()), Files.readAllBytes(file));
            Instant at = Files.getLastModifiedTime(file).toInstant();
            changed = at.isAfter(changed) ? at : changed;
        }
        return new SourceFiles(
                content, folder, changed.atZone(ZoneOffset.UTC).toLocalDate().toString());
    }

    private static Iterable<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> MlflowRows.isRead(relative(folder, file)))
                    .toList();
        }
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace(File.separatorChar, '/');
    }

    long bytes() {
        return content.values().stream().mapToLong(bytes -> bytes.length).sum();
    }

    /** See {@link dev.reprise.results.ImportResult}. */
    String sha256() {
        if (!folder) {
            return CanonicalDigest.of(content.values().iterator().next());
        }
        var list = new StringBuilder();
        for (Map.Entry<String, byte[]> file : content.entrySet()) {
            list.append(CanonicalDigest.of(file.getValue()))
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        return CanonicalDigest.of(list.toString().getBytes(StandardCharsets.UTF_8));
    }
}
