package dev.reprise.store;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * {@code reprise.lock.json}: the results that were accepted, for people to commit and review. The same content gives the same
 * bytes: everything is sorted, lines end in a line feed, and there is no time stamp.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION} at the time of writing
 * @param runs one per profile and fingerprint, sorted by both
 */
@JsonPropertyOrder({"schemaVersion", "runs"})
public record LockFile(int schemaVersion, List<AcceptedRun> runs) {

    /** The version of the file format that this code reads and writes. */
    public static final int SCHEMA_VERSION = 1;

    /** Nothing accepted yet. */
    public static final LockFile EMPTY = new LockFile(SCHEMA_VERSION, List.of());

    private static final JsonMapper MAPPER = StoreJson.MAPPER
            .rebuild()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    public LockFile {
        runs = runs.stream()
                .sorted(Comparator.comparing(AcceptedRun::profile)
                        .thenComparing(run -> new TreeMap<>(run.fingerprint()).toString()))
                .toList();
    }

    /**
     * Reads a lock file; a missing one is {@link #EMPTY}.
     *
     * @throws IOException if it cannot be read
     * @throws LockFormatException if it is not a lock file of a version that this code knows
     */
    public static LockFile read(Path file) throws IOException {
        if (Files.notExists(file)) {
            return EMPTY;
        }
        byte[] bytes = Files.readAllBytes(file);
        try {
            JsonNode tree = MAPPER.readTree(bytes);
            int version = tree.path("schemaVersion").asInt(0);
            if (version != SCHEMA_VERSION) {
                throw new LockFormatException(
                        file + " has schema version " + version + ", but this Reprise reads version " + SCHEMA_VERSION
                                + "; use the Reprise version that wrote it, or delete it and accept again");
            }
            return MAPPER.treeToValue(tree, LockFile.class);
        } catch (JsonProcessingException e) {
            throw new LockFormatException(
                    file + " is not a Reprise lock file (" + e.getOriginalMessage()
                            + "); restore it from version control, or delete it and accept again",
                    e);
        }
    }

    /** Writes next to the target and moves into place. */
    public void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, file.getFileName().toString(), ".tmp");
        try {
            Files.writeString(temporary, toJson());
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private String toJson() throws JsonProcessingException {
        var lineFeeds = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(lineFeeds).withArrayIndenter(lineFeeds);
        return new String(MAPPER.writer(printer).writeValueAsBytes(this), StandardCharsets.UTF_8) + "\n";
    }
}
