package dev.reprise.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.reprise.results.CommittedJson;
import dev.reprise.results.JsonProblem;
import dev.reprise.results.ResultsFile;
import dev.reprise.results.SchemaVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads and writes {@code reprise.evidence.json}, strictly: what this version would not write is refused. The format is described in
 * {@code docs/evidence.md}.
 */
public final class EvidenceFile {

    /** An experiment's claims, arms and trials have a line each. */
    private static final int LINES = 4;

    private EvidenceFile() {}

    /**
     * Reads an evidence file; a missing one is {@link Evidence#EMPTY}.
     *
     * @throws IOException if it cannot be read
     * @throws EvidenceFormatException if it is not an evidence file of a version that this code knows
     */
    public static Evidence read(Path file) throws IOException {
        return Files.exists(file) ? parse(Files.readAllBytes(file), file.toString()) : Evidence.EMPTY;
    }

    /** @param name of the file, for messages */
    static Evidence parse(byte[] bytes, String name) throws IOException {
        try {
            Optional<String> mismatch = SchemaVersion.mismatch(bytes, Evidence.SCHEMA_VERSION);
            if (mismatch.isPresent()) {
                throw new EvidenceFormatException(name + " " + mismatch.get()
                        + "; use the Reprise version that wrote it, or delete it and accept again");
            }
            return CommittedJson.MAPPER.readValue(bytes, Evidence.class);
        } catch (JsonProcessingException e) {
            throw new EvidenceFormatException(
                    name + " is not a Reprise evidence file: " + JsonProblem.of(bytes, e)
                            + "; "
                            + JsonProblem.remedy(
                                    bytes, "restore it from version control, or delete it and accept again"),
                    e);
        }
    }

    /** Writes next to the target and moves into place. */
    public static void write(Evidence evidence, Path file) throws IOException {
        ResultsFile.writeAtomically(bytes(evidence), file);
    }

    static byte[] bytes(Evidence evidence) throws JsonProcessingException {
        return CommittedJson.bytes(evidence, LINES);
    }
}
