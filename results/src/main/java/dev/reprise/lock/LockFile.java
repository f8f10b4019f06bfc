package dev.reprise.lock;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.reprise.results.CommittedJson;
import dev.reprise.results.FingerprintMatch;
import dev.reprise.results.JsonProblem;
import dev.reprise.results.RepriseVersion;
import dev.reprise.results.ResultsFile;
import dev.reprise.results.SchemaVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code reprise.lock.json}: the results that were accepted, for people to commit and review. The same content gives the same
 * bytes: everything is sorted, lines end in a line feed, and there is no time stamp.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION} at the time of writing
 * @param runs one per profile and fingerprint, sorted by both
 * @param repriseVersion of Reprise that wrote it; empty if the file is older than this field
 */
@JsonPropertyOrder({"schemaVersion", "repriseVersion", "runs"})
public record LockFile(int schemaVersion, List<AcceptedRun> runs, Optional<String> repriseVersion) {

    /** The version of the file format that this code reads and writes. */
    public static final int SCHEMA_VERSION = 1;

    /** Nothing accepted yet. */
    public static final LockFile EMPTY = new LockFile(SCHEMA_VERSION, List.of());

    /** A trial has a line of its own, and so has a verdict. */
    private static final int LINES = 6;

    /** A file that this version of Reprise writes. */
    public LockFile(int schemaVersion, List<AcceptedRun> runs) {
        this(schemaVersion, runs, Optional.of(RepriseVersion.current()));
    }

    /** @throws IllegalArgumentException if two runs are of the same profile and runtime */
    public LockFile {
        runs = runs.stream()
                .sorted(Comparator.comparing(AcceptedRun::profile)
                        .thenComparing(run -> new TreeMap<>(run.fingerprint()).toString()))
                .toList();
        for (int i = 1; i < runs.size(); i++) {
            AcceptedRun run = runs.get(i);
            if (run.profile().equals(runs.get(i - 1).profile())
                    && run.fingerprint().equals(runs.get(i - 1).fingerprint())) {
                throw new IllegalArgumentException(
                        "two accepted runs are of the profile " + run.profile() + " and the same runtime");
            }
        }
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
            Optional<String> mismatch = SchemaVersion.mismatch(bytes, SCHEMA_VERSION);
            if (mismatch.isPresent()) {
                throw new LockFormatException(file + " " + mismatch.get()
                        + "; use the Reprise version that wrote it, or delete it and accept again");
            }
            return CommittedJson.MAPPER.readValue(bytes, LockFile.class);
        } catch (JsonProcessingException e) {
            throw new LockFormatException(
                    file + " is not a Reprise lock file (" + JsonProblem.of(bytes, e)
                            + "); "
                            + JsonProblem.remedy(
                                    bytes, "restore it from version control, or delete it and accept again"),
                    e);
        }
    }

    /** Writes next to the target and moves into place. */
    public void write(Path file) throws IOException {
        ResultsFile.writeAtomically(CommittedJson.bytes(this, LINES), file);
    }

    /** The accepted run of a profile that a run is compared with: the closest match, and of these the one with most in common. */
    Optional<AcceptedRun> closest(String profile, Map<String, String> fingerprint) {
        return runs.stream()
                .filter(run -> run.profile().equals(profile))
                .min(Comparator.comparing((AcceptedRun run) -> FingerprintMatch.of(run.fingerprint(), fingerprint))
                        .thenComparing(run -> -inCommon(run.fingerprint(), fingerprint)));
    }

    private static long inCommon(Map<String, String> one, Map<String, String> other) {
        return one.entrySet().stream().filter(other.entrySet()::contains).count();
    }
}
